package org.punctual.application.request;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("A broken body")
@DisplayNameGeneration(ReplaceUnderscores.class)
class BrokenBodyTest {

  /** Fails like the stream of Open Liberty, until it gets another body. */
  public static class LibertyStream extends FilterInputStream {

    LibertyStream() {
      super(new Failing());
    }

    /** Called by Open Liberty for the next request. */
    public void init(InputStream body) {
      in = body;
    }
  }

  private static class Failing extends FilterInputStream {

    Failing() {
      super(InputStream.nullInputStream());
    }

    @Override
    public void close() throws IOException {
      throw new EOFException("broken off");
    }
  }

  @Test
  void closes_once_it_is_released() {
    InputStream body = new LibertyStream();
    assertThatThrownBy(body::close).isInstanceOf(EOFException.class);

    BrokenBody.release(body);

    assertThatCode(body::close).doesNotThrowAnyException();
  }

  @Test
  void of_another_server_stays_as_it_is() {
    InputStream body = new Failing();

    BrokenBody.release(body);

    assertThatThrownBy(body::close).isInstanceOf(EOFException.class);
  }
}
