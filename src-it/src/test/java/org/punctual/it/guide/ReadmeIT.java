package org.punctual.it.guide;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.punctual.it.live.Guide;
import org.punctual.it.live.Newcomer;
import org.punctual.it.live.OwnCalendar;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.SharedServer;
import org.punctual.it.live.Shell;

/** The README's first booking works as it is written. */
@ExtendWith({SharedServer.class, SharedBrowser.class, OwnCalendar.class})
class ReadmeIT {

  private static final String SHOWN_KEY = "KEY=punctual_…";
  private static final String SHOWN_BASE = "http://localhost:9080";

  /** A separate line after each command, because answers end without a line break. */
  private static final String NEXT_PROMPT = "echo";

  @Test
  void the_first_booking_can_be_pasted(Newcomer owner) throws IOException {
    List<JsonObject> answers = answersTo(pasted(owner));

    assertThat(answers).hasSize(3);
    JsonObject me = answers.get(0);
    JsonObject booked = answers.get(1);
    JsonObject listed = answers.get(2);
    assertThat(me.getJsonObject("owner").getString("name")).isEqualTo("Grace Hopper");
    assertThat(booked.getString("status", booked.toString())).isEqualTo("pending");
    assertThat(booked.getJsonArray("reminders")).hasSize(2);
    assertThat(listed.getJsonArray("items")).containsExactly(booked);

    List<JsonObject> again = answersTo(pasted(owner));
    assertThat(again.get(1).getString("code")).isEqualTo("slot-taken");
    assertThat(again.get(1).getJsonArray("nextFree")).hasSize(3);
  }

  private static List<String> pasted(Newcomer owner) throws IOException {
    String walk = Guide.read("README.md").block("The first booking", "sh");
    assertThat(walk).contains(SHOWN_KEY, SHOWN_BASE);
    String ownWalk =
        walk.replace(SHOWN_KEY, "KEY=" + owner.partner().key())
            .replace(SHOWN_BASE, owner.partner().server().at("").toString());
    return Stream.of(ownWalk.split("(?<!\\\\)\n"))
        .flatMap(command -> Stream.of(command, NEXT_PROMPT))
        .toList();
  }

  private static List<JsonObject> answersTo(List<String> lines) throws IOException {
    return Shell.type(lines)
        .lines()
        .filter(line -> !line.isBlank())
        .map(line -> Json.createReader(new StringReader(line)).readObject())
        .toList();
  }
}
