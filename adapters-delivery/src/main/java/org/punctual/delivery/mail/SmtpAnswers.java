package org.punctual.delivery.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.punctual.domain.reminder.Outcome;

/**
 * Says whether a failure is temporary. A reply 4xx is temporary, a reply 5xx is permanent (RFC 5321
 * §4.2.1). A failure of the connection or the sign-in (530, 534, 535, 538 of RFC 4954 §6) is
 * temporary, too. The installation causes it rather than the mail, and an administrator can repair
 * it.
 */
final class SmtpAnswers {

  private static final Pattern REPLY = Pattern.compile("([245]\\d\\d)[ -].*", Pattern.DOTALL);
  private static final Pattern OF_SIGN_IN = Pattern.compile("53[0458]");
  private static final int MAX_LENGTH = 300;

  private SmtpAnswers() {}

  static Outcome outcomeOf(MessagingException failure) {
    Optional<String> reply = replies(failure).findFirst();
    String answer = oneLine(reply.orElseGet(() -> innermost(failure)));
    return reply.filter(text -> isPermanent(failure, text)).isPresent()
        ? new Outcome.PermanentFailure(answer)
        : new Outcome.TemporaryFailure(answer);
  }

  private static boolean isPermanent(MessagingException failure, String reply) {
    return reply.startsWith("5")
        && !OF_SIGN_IN.matcher(reply).lookingAt()
        && !(failure instanceof AuthenticationFailedException);
  }

  /**
   * The server's replies, the most specific first: about the recipient, then about the whole
   * message.
   */
  private static Stream<String> replies(MessagingException failure) {
    return chain(failure)
        .flatMap(part -> Optional.ofNullable(part.getMessage()).stream())
        .filter(text -> REPLY.matcher(text).matches());
  }

  private static Stream<Exception> chain(MessagingException failure) {
    return Stream.iterate(Optional.<Exception>of(failure), Optional::isPresent, SmtpAnswers::next)
        .flatMap(Optional::stream);
  }

  private static Optional<Exception> next(Optional<Exception> part) {
    return part.filter(MessagingException.class::isInstance)
        .map(MessagingException.class::cast)
        .map(MessagingException::getNextException);
  }

  private static String innermost(MessagingException failure) {
    return chain(failure)
        .reduce((outer, inner) -> inner)
        .map(part -> Optional.ofNullable(part.getMessage()).orElse(part.getClass().getSimpleName()))
        .orElseThrow();
  }

  private static String oneLine(String text) {
    String line = text.strip().replaceAll("\\p{Cntrl}+", " ");
    Matcher first = Pattern.compile(".{0," + MAX_LENGTH + "}").matcher(line);
    return first.lookingAt() ? first.group() : line;
  }
}
