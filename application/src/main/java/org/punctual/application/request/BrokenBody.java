package org.punctual.application.request;

import java.io.InputStream;

/**
 * A body of which only a part arrived. Open Liberty closes the stream of a body after the response.
 * After a failed read, closing fails again, and Liberty writes an incident for each client. The
 * incidents stay in memory for up to a day.
 */
public final class BrokenBody {

  private BrokenBody() {}

  /**
   * Gives the stream of Open Liberty an empty body, so that closing succeeds. Open Liberty closes
   * the connection nevertheless. The stream of another server stays as it is.
   *
   * @param body a stream whose last read failed
   */
  public static void release(InputStream body) {
    try {
      body.getClass()
          .getMethod("init", InputStream.class)
          .invoke(body, InputStream.nullInputStream());
    } catch (ReflectiveOperationException otherServer) {
      // Such a server has no stream that can get another body.
    }
  }
}
