package org.punctual.it.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;

/**
 * What a client says to PostgreSQL, message by message, as far as it takes to see a commit
 * (PostgreSQL, "Frontend/Backend Protocol", Message Formats).
 */
final class ClientMessages {

  private static final int SIZE_OF_LENGTH = 4;
  private static final int VERSION_3 = 3;
  private static final byte[] NONE = {};

  private final DataInputStream in;
  private final Set<String> commits = new HashSet<>();
  private boolean started;
  private boolean commit;

  ClientMessages(DataInputStream in) {
    this.in = in;
  }

  /** The bytes of the next message; none when there is no more. */
  byte[] next() throws IOException {
    try {
      return started ? typed() : opening();
    } catch (EOFException nothingMore) {
      return NONE;
    }
  }

  /** Says whether what was read last has a transaction committed. */
  boolean isCommit() {
    return commit;
  }

  /** Until it says which version it speaks, it asks for encryption; neither has a type. */
  private byte[] opening() throws IOException {
    byte[] message = message(0);
    started = ByteBuffer.wrap(message).getShort(SIZE_OF_LENGTH) == VERSION_3;
    return message;
  }

  private byte[] typed() throws IOException {
    byte type = in.readByte();
    byte[] message = message(1);
    message[0] = type;
    commit = isCommit((char) type, ByteBuffer.wrap(message).position(1 + SIZE_OF_LENGTH));
    return message;
  }

  /** A statement is named when it is parsed, and bound by that name: often again, parsed once. */
  private boolean isCommit(char type, ByteBuffer content) {
    if (type == 'Q') {
      return text(content).equalsIgnoreCase("COMMIT");
    }
    if (type == 'P') {
      note(text(content), text(content));
    }
    return type == 'B' && commits.contains(portalAndStatement(content));
  }

  private void note(String statement, String query) {
    if (query.equalsIgnoreCase("COMMIT")) {
      commits.add(statement);
    } else {
      commits.remove(statement);
    }
  }

  private static String portalAndStatement(ByteBuffer content) {
    text(content);
    return text(content);
  }

  private byte[] message(int sizeOfType) throws IOException {
    int length = in.readInt();
    byte[] message = new byte[sizeOfType + length];
    ByteBuffer.wrap(message).putInt(sizeOfType, length);
    in.readFully(message, sizeOfType + SIZE_OF_LENGTH, length - SIZE_OF_LENGTH);
    return message;
  }

  private static String text(ByteBuffer content) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    for (byte next = content.get(); next != 0; next = content.get()) {
      text.write(next);
    }
    return text.toString(UTF_8);
  }
}
