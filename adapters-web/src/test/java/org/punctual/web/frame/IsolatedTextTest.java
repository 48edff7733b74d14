package org.punctual.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Every page isolates the text that a person or a partner wrote, so that it reorders nothing. */
class IsolatedTextTest {

  private static final Path PAGES = Path.of("src/main/webapp");

  /**
   * What persons, partners and other servers write. The names of channels, attempts, days, types of
   * calls and the bell are Punctual's own. Sentences isolate what they are filled with.
   */
  private static final Pattern FOREIGN =
      Pattern.compile(
          "\\.(?:title|notes|reason|answer|url|email|key)(?:\\(\\))?}"
              + "|(?<!channel|attempt|day|type|bell)\\.name(?:\\(\\))?}");

  @Test
  void stands_in_an_element_of_its_own() throws IOException {
    try (Stream<Path> files = Files.walk(PAGES)) {
      List<Node> written =
          files
              .filter(file -> file.toString().endsWith(".xhtml"))
              .flatMap(file -> nodes(parsed(file)))
              .filter(IsolatedTextTest::showsForeignText)
              .toList();
      assertThat(written).hasSizeGreaterThan(20);
      assertThat(written)
          .allSatisfy(
              node ->
                  assertThat(node.getParentNode().getNodeName())
                      .as(node.getOwnerDocument().getDocumentURI() + ": " + node.getTextContent())
                      .isEqualTo("bdi"));
    }
  }

  private static boolean showsForeignText(Node node) {
    return switch (node.getNodeType()) {
      case Node.TEXT_NODE -> FOREIGN.matcher(node.getTextContent()).find();
      case Node.ELEMENT_NODE ->
          node.getNodeName().equals("h:outputText")
              && FOREIGN.matcher(((Element) node).getAttribute("value")).find();
      default -> false;
    };
  }

  private static Stream<Node> nodes(Node node) {
    NodeList children = node.getChildNodes();
    return Stream.concat(
        Stream.of(node),
        IntStream.range(0, children.getLength())
            .mapToObj(children::item)
            .flatMap(IsolatedTextTest::nodes));
  }

  private static Node parsed(Path page) {
    try {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(page.toFile());
    } catch (Exception broken) {
      throw new IllegalStateException(page.toString(), broken);
    }
  }
}
