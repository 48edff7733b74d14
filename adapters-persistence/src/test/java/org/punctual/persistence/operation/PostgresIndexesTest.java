package org.punctual.persistence.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.punctual.persistence.TestDatabase;

/** The queries that PostgreSQL answers in the order of an index, however many rows there are. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PostgresIndexesTest {

  private final TestDatabase database = TestDatabase.postgres();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          reminder_to_plan     | reminder where plan_at <= now() order by plan_at
          reminder_noticed     | reminder where owner_id = %1$s and noticed_at is not null order by noticed_at desc, id desc
          delivery_waiting     | delivery where channel = 'MAIL' and state = 'WAITING' and lease_until is null and next_attempt_at <= now() order by next_attempt_at
          delivery_leased      | delivery where channel = 'MAIL' and lease_until <= now() order by lease_until
          delivery_held        | delivery where holder = 'one'
          appointment_change_noticed | appointment_change where owner_id = %1$s and noticed_at > now()
          appointment_change_by_appointment | appointment_change where appointment_id = %1$s order by revision
          decision_link_by_appointment | decision_link where appointment_id = %1$s order by issued_at desc
          decision_link_by_start | decision_link where starts_at < now()
          webhook_endpoint_of_owner | webhook_endpoint where owner_id = %1$s
          webhook_message_waiting | webhook_message where state = 'WAITING' and lease_until is null and next_attempt_at <= now() order by next_attempt_at
          webhook_message_leased | webhook_message where lease_until <= now() order by lease_until
          webhook_message_of_endpoint | webhook_message where endpoint_id = %1$s order by occurred_at desc
          webhook_message_of_reminder | webhook_message where reminder_id = %1$s
          account_by_name      | account where name_key like 'ada%%' escape '!'
          account_by_email     | account where email_key like 'ada%%' escape '!'
          account_pkey         | account where id < %1$s order by id desc
          appointment_by_start | appointment where owner_id = %1$s and starts_at > now() order by starts_at, id
          """)
  void Frequent_queries_use_an_index(String index, String condition) {
    String query = condition.formatted("'00000000-0000-7000-8000-000000000000'");
    assertThat(plan("select 1 from " + query)).contains(index).doesNotContain("Sort", "Seq Scan");
  }

  @Test
  void A_search_of_accounts_combines_the_indexes_of_addresses_and_names() {
    List<String> lines =
        explained(
            "select id from account where (email_key like 'ada%' escape '!' or name_key like 'ada%'"
                + " escape '!') order by cast(id as varchar(36)) desc limit 21",
            List.of("enable_seqscan"));

    assertThat(String.join("\n", lines))
        .contains("BitmapOr", "account_by_email", "account_by_name");
  }

  /**
   * The plan of a query. Sequential scans are off, because with few rows PostgreSQL would prefer
   * one.
   */
  private String plan(String query) {
    return String.join("\n", explained(query, List.of("enable_seqscan", "enable_bitmapscan")));
  }

  private List<String> explained(String query, List<String> disabled) {
    return database
        .transactions()
        .call(
            () -> {
              disabled.forEach(way -> execute("set local " + way + " = off"));
              List<?> lines =
                  database.entities().createNativeQuery("explain " + query).getResultList();
              return lines.stream().map(String::valueOf).toList();
            });
  }

  private int execute(String sql) {
    return database.entities().createNativeQuery(sql).executeUpdate();
  }
}
