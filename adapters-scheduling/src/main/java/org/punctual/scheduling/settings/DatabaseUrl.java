package org.punctual.scheduling.settings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The location of the database, from {@code DB_URL}. Only hosts and ports are kept and shown,
 * because the rest of the URL may contain a password.
 *
 * @param kind the kind of database
 * @param servers its servers in the order of the URL; none when the database is embedded
 * @param isEncrypted whether the driver refuses a connection without TLS
 */
public record DatabaseUrl(Kind kind, List<Server> servers, boolean isEncrypted) {

  private static final int POSTGRESQL_PORT = 5432;
  private static final int H2_PORT = 9092;
  private static final String POSTGRESQL = "jdbc:postgresql:";
  private static final String REMEDY =
      "Set it to jdbc:postgresql://HOST/DATABASE, or unset it for the embedded database";
  private static final Pattern DATABASE =
      Pattern.compile("jdbc:postgresql:(?://[^/?]*/)?[^/?]+(?:\\?.*)?");
  private static final Pattern AUTHORITY =
      Pattern.compile("jdbc:(?:postgresql|h2:(?:tcp|ssl)):(?://)([^/?;]*)(?:[/?;].*)?");
  private static final Pattern HOST_AND_PORT =
      Pattern.compile("(?:[^@]*@)?(\\[[0-9a-fA-F:.]+]|[^:\\[\\]]*)(?::(\\d{1,5}))?");
  private static final Pattern SSL_MODE = Pattern.compile("[?&]sslmode=([^&]*)");
  private static final Pattern SSL_ON = Pattern.compile("[?&]ssl=(?:true|)(?:&|$)");
  private static final Set<String> ENCRYPTED_MODES = Set.of("require", "verify-ca", "verify-full");

  /** The kind of database. */
  public enum Kind {
    POSTGRESQL,
    H2,
    UNKNOWN
  }

  /**
   * A database server.
   *
   * @param host its name or address, IPv6 without brackets
   * @param port its port
   */
  public record Server(String host, int port) {

    /** Says whether the host is this machine's own loopback interface, by its usual names. */
    boolean isLoopback() {
      return host.equals("localhost") || host.equals("::1") || host.startsWith("127.");
    }

    @Override
    public String toString() {
      return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
  }

  /** The embedded database, which is used when nothing is set. */
  public static final DatabaseUrl EMBEDDED = new DatabaseUrl(Kind.H2, List.of(), false);

  static DatabaseUrl read(SettingsReader reader) {
    Optional<String> given = reader.text("DB_URL");
    given.flatMap(DatabaseUrl::defect).ifPresent(defect -> reader.refuse("DB_URL", defect, REMEDY));
    return given.map(DatabaseUrl::of).orElse(EMBEDDED);
  }

  /** The defect of a JDBC URL with which the server would wait for a database in vain. */
  private static Optional<String> defect(String text) {
    DatabaseUrl url = of(text);
    if (url.kind == Kind.UNKNOWN) {
      return Optional.of("names neither PostgreSQL nor H2");
    }
    if (url.isPostgres() && !DATABASE.matcher(text).matches()) {
      return Optional.of("names no database");
    }
    return url.isPostgres() && !url.hasUsableServers()
        ? Optional.of("has a malformed host or port")
        : Optional.empty();
  }

  private boolean hasUsableServers() {
    return !servers.isEmpty()
        && servers.stream().allMatch(one -> one.port > 0 && one.port <= ListeningAddress.LAST_PORT);
  }

  /** Reads a JDBC URL. A malformed URL has no servers. */
  static DatabaseUrl of(String url) {
    Kind kind = kindOf(url);
    Matcher authority = AUTHORITY.matcher(url);
    List<Server> servers =
        authority.matches() ? serversOf(authority.group(1), portOf(kind)) : defaultsOf(kind);
    return new DatabaseUrl(kind, servers, isEncrypted(url));
  }

  boolean isPostgres() {
    return kind == Kind.POSTGRESQL;
  }

  /** Says whether the network between the server and the database could read the data. */
  boolean isReadableOnTheWay() {
    boolean staysHere = !servers.isEmpty() && servers.stream().allMatch(Server::isLoopback);
    return isPostgres() && !isEncrypted && !staysHere;
  }

  private static Kind kindOf(String url) {
    if (url.startsWith(POSTGRESQL)) {
      return Kind.POSTGRESQL;
    }
    return url.startsWith("jdbc:h2:") ? Kind.H2 : Kind.UNKNOWN;
  }

  private static int portOf(Kind kind) {
    return kind == Kind.POSTGRESQL ? POSTGRESQL_PORT : H2_PORT;
  }

  /** PostgreSQL's driver uses localhost when the URL names no host. */
  private static List<Server> defaultsOf(Kind kind) {
    return kind == Kind.POSTGRESQL ? List.of(new Server("localhost", POSTGRESQL_PORT)) : List.of();
  }

  private static List<Server> serversOf(String authority, int usualPort) {
    List<Matcher> parts = Stream.of(authority.split(",", -1)).map(HOST_AND_PORT::matcher).toList();
    if (!parts.stream().allMatch(Matcher::matches)) {
      return List.of();
    }
    return parts.stream()
        .map(found -> serverOf(found.group(1), Optional.ofNullable(found.group(2)), usualPort))
        .toList();
  }

  private static Server serverOf(String host, Optional<String> port, int usualPort) {
    String bare = host.isEmpty() ? "localhost" : host.replaceAll("[\\[\\]]", "");
    return new Server(bare.toLowerCase(Locale.ROOT), port.map(Integer::parseInt).orElse(usualPort));
  }

  private static boolean isEncrypted(String url) {
    Matcher mode = SSL_MODE.matcher(url);
    return mode.find()
        ? ENCRYPTED_MODES.contains(mode.group(1).toLowerCase(Locale.ROOT))
        : SSL_ON.matcher(url).find();
  }
}
