package org.punctual.delivery.webhook;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpResponse;
import org.punctual.domain.reminder.Outcome;
import org.punctual.domain.reminder.Outcome.Delivered;
import org.punctual.domain.reminder.Outcome.PermanentFailure;
import org.punctual.domain.reminder.Outcome.TemporaryFailure;

/** Understands the answers of receivers. */
final class Answers {

  private static final int GONE = 410;
  private static final Duration LONGEST_WAIT = Duration.ofDays(1);

  private Answers() {}

  /** The answer of a receiver. Only a status from 200 to 299 accepts the message. */
  static Outcome of(HttpResponse response, Instant now) {
    int status = response.getCode();
    String text = "HTTP " + status;
    if (status == GONE) {
      return new PermanentFailure(text);
    }
    boolean isAccepted = status >= 200 && status <= 299;
    return isAccepted ? new Delivered(text) : new TemporaryFailure(text, wait(response, now));
  }

  /**
   * The failure of an attempt without an answer.
   *
   * @param isTooLong whether the attempt was broken off because its time was over
   */
  static Outcome failed(boolean isTooLong, IOException failure) {
    return isTooLong ? tooLate() : new TemporaryFailure(textOf(failure));
  }

  /** The failure of an attempt that was broken off because its time was over. */
  static Outcome tooLate() {
    return new TemporaryFailure(tooLong());
  }

  /** Seconds or a date (RFC 9110), at most a day. */
  private static Optional<Duration> wait(HttpResponse response, Instant now) {
    Header header = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
    return Optional.ofNullable(header)
        .map(Header::getValue)
        .flatMap(value -> value.matches("\\d{1,9}") ? seconds(value) : until(value, now))
        .filter(wait -> !wait.isNegative())
        .map(wait -> wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
  }

  private static Optional<Duration> seconds(String digits) {
    return Optional.of(Duration.ofSeconds(Long.parseLong(digits)));
  }

  private static Optional<Duration> until(String date, Instant now) {
    try {
      Instant at = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(Duration.between(now, at));
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }

  /** A sentence that reveals nothing about the network of the server. */
  private static String textOf(IOException failure) {
    if (failure instanceof CheckedAddresses.ForbiddenHost) {
      return "the host has no address that may be called";
    } else if (failure instanceof UnknownHostException) {
      return "the host is unknown";
    } else if (failure instanceof SocketTimeoutException) {
      return tooLong();
    } else if (failure instanceof ConnectException) {
      return "the connection was refused";
    } else if (failure instanceof SSLException) {
      return "no trusted TLS connection: check the certificate and its host name";
    }
    return "the connection was lost";
  }

  private static String tooLong() {
    return "no answer in time";
  }
}
