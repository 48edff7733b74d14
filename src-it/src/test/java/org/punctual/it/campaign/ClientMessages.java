package org.punctual.it.campaign;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;

/**
 * The messages of a client to PostgreSQL, parsed as far as necessary to recognize a commit
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

  /** The bytes of the next message; empty after the last one. */
  byte[] next() throws IOException {
    try {
      return started ? typed() : opening();
    } catch (EOFException nothingMore) {
      return NONE;
    }
  }

  /** Says whether the last message commits a transaction. */
  boolean isCommit() {
    return commit;
  }

  /**
   * Reads a message before the session starts: a request for encryption, or the version of the
   * protocol. Neither message has a type.
   */
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

  /** A statement gets a name when it is parsed. It is bound by that name, often several times. */
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
