package org.punctual.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A script of pgbench on a connection of JDBC, for machines without pgbench. It knows the variables
 * of the scripts in {@link Sql}; their values come from the caller.
 */
final class JdbcScript {

  /** A cast has two colons. */
  private static final Pattern VARIABLE = Pattern.compile("(?<!:):([a-z]+)\\b");

  private static final Pattern END = Pattern.compile(";\\s*");

  private final Connection connection;
  private final List<Step> steps = new ArrayList<>();

  /** A statement and the names of its variables, in their order. */
  private record Step(PreparedStatement statement, List<String> variables) {}

  /** Prepares the statements of a script. A script of several changes is one transaction. */
  JdbcScript(Connection connection, String script) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(!script.contains("begin;"));
    String statements = script.replaceAll("(?m)^\\\\set .*\n", "");
    for (String statement : END.splitAsStream(statements.strip()).toList()) {
      if (!statement.equals("begin") && !statement.equals("commit")) {
        steps.add(step(statement));
      }
    }
  }

  private Step step(String statement) throws SQLException {
    List<String> variables =
        VARIABLE.matcher(statement).results().map(found -> found.group(1)).toList();
    Matcher names = VARIABLE.matcher(statement);
    return new Step(connection.prepareStatement(names.replaceAll("?")), variables);
  }

  /** Runs the script once. */
  void run(Map<String, Long> values) throws SQLException {
    for (Step step : steps) {
      int place = 1;
      for (String variable : step.variables()) {
        step.statement().setLong(place++, values.get(variable));
      }
      step.statement().execute();
    }
    if (!connection.getAutoCommit()) {
      connection.commit();
    }
  }
}
