package org.punctual.it.pages;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.MailBox;

/**
 * A live server with a mail server. The password of its owner is {@link #PASSWORD}.
 *
 * @param server sends its mails to {@code mailServer}
 * @param mailServer keeps the mails
 */
record MailingServer(LiveServer server, GreenMail mailServer) implements AutoCloseable {

  /**
   * The lock of the tests that share a server, because each of them expects the mails of its own.
   */
  static final String BOX = "the mails of the shared server";

  /** A password in many scripts, as an administrator sets it. */
  static final String PASSWORD = "Öffner отпирание فتح 🚪🚪";

  /** Gives all tests of mails the same such server. */
  static final class Shared implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(MailingServer.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == MailingServer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(NAMESPACE)
          .getOrComputeIfAbsent(MailingServer.class, type -> start(), MailingServer.class);
    }
  }

  /** Starts a server of a test's own. */
  static MailingServer start() {
    GreenMail mailServer =
        new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
    mailServer.start();
    Map<String, String> settings =
        Map.of(
            "BOOTSTRAP_PASSWORD",
            PASSWORD,
            "SMTP_HOST",
            "localhost",
            "SMTP_PORT",
            String.valueOf(mailServer.getSmtp().getPort()));
    Path home = Path.of(System.getProperty("it.home"), "mailing-" + UUID.randomUUID());
    return new MailingServer(LiveServer.start(home, settings), mailServer);
  }

  /** An empty mail box. */
  MailBox emptyBox() {
    try {
      mailServer.purgeEmailFromAllMailboxes();
      return new MailBox(mailServer);
    } catch (FolderException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.close();
    mailServer.stop();
  }
}
