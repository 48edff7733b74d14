package org.punctual.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** All Java sources, documents and pages keep to the language that CONTRIBUTING describes. */
class LanguageTest {

  private static final int MOST_WORDS = 30;
  private static final Path PROJECT = Path.of("..");

  /** The words that CONTRIBUTING replaces, also as parts of names. */
  private static final Pattern REPLACED =
      Pattern.compile(
          "\\b(?i:tell|tells|telling|told|seats)\\b"
              + "|\\b(?i:hold|holds|holding|held)( \\w+)? up\\b"
              + "|[a-z](Tell|Tells|Telling|Told)(?![a-z])"
              + "|\\btell[A-Z]"
              + "|StoreAway|StoreReach|Tireless|Heartbeat|UnwrittenAnswers|leaveTheRest|isHeldUp"
              + "|ShownMark|NamedLogLines|\\bPace\\b|\\bStory\\b");

  /** Wordings of texts for customers that were replaced because readers stumbled over them. */
  private static final Pattern STUMBLED_OVER =
      Pattern.compile(
          "\\bin time\\b|Story of its|, as it was |All together|look whether|belong together"
              + "|\\bbroke off\\b|\\bbreaks off\\b|goes wrong|\\bMend\\b|All \\{\\d|Such as \\d"
              + "|\\b[Tt]his is no \\w|\\bis no (?:date|time|JSON|status|whole)\\b|How long before"
              + "|[Ww]hoever|once more now|What becomes of|Keys that work|Every status"
              + "|Show all again|Nothing fits|to be tried");

  private static final Pattern LOWERED_NAME = Pattern.compile("\\bname\\(\\)\\s*\\.toLowerCase");

  private static final Pattern JAVADOC = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);
  private static final Pattern STARS = Pattern.compile("(?m)^\\s*\\*\\s?");
  private static final Pattern INLINE_TAG = Pattern.compile("\\{@\\w+\\s[^}]*}");
  private static final Pattern PARAGRAPH =
      Pattern.compile("\\n\\s*\\n|(?=@(?:param|return|throws|see)\\b)|<(?:p|li|ul)>");
  private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+(?=[A-Z'\"({@])");

  /** Files with words for readers. CONTRIBUTING itself names what it replaces. */
  private static final Pattern DOCUMENT =
      Pattern.compile(".*(?<!CONTRIBUTING)\\.(md|x?html|properties|xml|js|css|yml)");

  private static final Pattern BUILT = Pattern.compile(".*/(target|data|\\.git|node_modules)/.*");

  private static List<Source> sources = List.of();
  private static List<Source> documents = List.of();

  /** A file, by its path in the project. */
  private record Source(Path file, String text) {

    static Source of(Path file) {
      try {
        return new Source(PROJECT.relativize(file), Files.readString(file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    Stream<String> sentences() {
      return JAVADOC
          .matcher(text)
          .results()
          .map(comment -> STARS.matcher(comment.group(1)).replaceAll(""))
          .map(comment -> INLINE_TAG.matcher(comment).replaceAll("tag"))
          .flatMap(PARAGRAPH::splitAsStream)
          .flatMap(SENTENCE::splitAsStream)
          .map(String::strip);
    }

    String at(MatchResult match) {
      return file + ":" + text.substring(0, match.start()).lines().count() + ": " + match.group();
    }
  }

  @BeforeAll
  static void read_all_sources() throws IOException {
    List<Path> files = files();
    sources =
        files.stream()
            .filter(file -> file.toString().endsWith(".java"))
            .filter(file -> file.toString().contains("/src/"))
            .filter(Predicate.not(file -> file.endsWith("LanguageTest.java")))
            .map(Source::of)
            .toList();
    documents =
        files.stream()
            .filter(file -> DOCUMENT.matcher(file.toString()).matches())
            .map(Source::of)
            .toList();
    assertThat(sources).hasSizeGreaterThan(500);
    assertThat(documents).hasSizeGreaterThan(100);
  }

  @Test
  void no_replaced_word_is_used() {
    assertThat(found(REPLACED, sources)).isEmpty();
    assertThat(found(REPLACED, documents)).isEmpty();
  }

  @Test
  void no_text_for_customers_uses_a_wording_that_readers_stumbled_over() {
    List<Source> texts =
        documents.stream().filter(one -> one.file().toString().endsWith(".properties")).toList();
    assertThat(texts).hasSizeGreaterThan(4);
    assertThat(found(STUMBLED_OVER, texts)).isEmpty();
  }

  /** A constant has one name outside of Java. */
  @Test
  void no_name_of_an_enum_is_lower_cased_but_in_Coded() {
    assertThat(found(LOWERED_NAME, sources))
        .hasSize(1)
        .allMatch(place -> place.contains("/Coded.java"));
  }

  @Test
  void no_sentence_of_the_javadoc_is_longer_than_thirty_words() {
    assertThat(
            sources.stream()
                .flatMap(
                    source ->
                        source
                            .sentences()
                            .filter(sentence -> sentence.split("\\s+").length > MOST_WORDS)
                            .map(sentence -> source.file() + ": " + sentence)))
        .isEmpty();
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(PROJECT, 16)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !BUILT.matcher(file.toString()).matches())
          .toList();
    }
  }

  private static List<String> found(Pattern pattern, List<Source> texts) {
    return texts.stream()
        .flatMap(source -> pattern.matcher(source.text()).results().map(source::at))
        .toList();
  }
}
