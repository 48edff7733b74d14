package org.punctual.delivery.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.punctual.domain.webhook.Targets;

/**
 * A client that follows no redirect, keeps no cookie, and repeats nothing itself. Connections are
 * used again for half a minute, because a handshake costs more than a message. Each is checked
 * before: many receivers close connections without notice.
 */
@Dependent
class WebhookClient {

  private static final String NAME = "Punctual";
  private static final TimeValue KEPT = TimeValue.ofSeconds(30);

  /**
   * More than there are workers, also at one host, where many customers may have their endpoints. A
   * message that waits for a connection would fail.
   */
  private static final int MOST_CONNECTIONS = 100;

  private final DnsResolver names;
  private final SSLContext tls;

  /** Checks the addresses that the system's resolver finds, and trusts what the JVM trusts. */
  @Inject
  WebhookClient(Targets targets) throws GeneralSecurityException {
    this(new CheckedAddresses(SystemDefaultDnsResolver.INSTANCE, targets), trustOfTheJvm());
  }

  /** Has a resolver and trust of its own. */
  WebhookClient(DnsResolver names, SSLContext tls) {
    this.names = names;
    this.tls = tls;
  }

  /**
   * Opens a client that waits so long for each part of an answer. Within that time it tries all
   * addresses of a host.
   */
  CloseableHttpClient open(Duration patience) {
    Timeout timeout = Timeout.of(patience);
    Timeout connecting = Timeout.of(patience.dividedBy(CheckedAddresses.MOST));
    return HttpClients.custom()
        .setUserAgent(NAME)
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(names)
                .setMaxConnPerRoute(MOST_CONNECTIONS)
                .setMaxConnTotal(MOST_CONNECTIONS)
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(tls))
                .setDefaultConnectionConfig(
                    ConnectionConfig.custom()
                        .setConnectTimeout(connecting)
                        .setSocketTimeout(timeout)
                        .setTimeToLive(KEPT)
                        .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                        .build())
                .build())
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setConnectionRequestTimeout(connecting)
                .setResponseTimeout(timeout)
                .build())
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .build();
  }

  /** Liberty replaces the default context by one that trusts the server's own certificate alone. */
  private static SSLContext trustOfTheJvm() throws GeneralSecurityException {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, null, null);
    return context;
  }
}
