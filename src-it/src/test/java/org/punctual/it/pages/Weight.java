package org.punctual.it.pages;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.HashSet;
import java.util.Set;
import org.punctual.it.live.Visitor;

/**
 * The cost of loading a page with an empty browser cache, as Chromium measures it.
 *
 * @param requests how many requests were sent
 * @param bytes the transferred bytes: headers and bodies, as compressed
 */
record Weight(int requests, long bytes) {

  /** Loads a page in a browser without a cache, and measures it. */
  static Weight of(Visitor visitor, String path) {
    Page page = visitor.page();
    CDPSession network = page.context().newCDPSession(page);
    Scales scales = new Scales();
    network.on("Network.requestWillBeSent", scales::sent);
    network.on("Network.loadingFinished", scales::loaded);
    network.send("Network.enable");
    visitor.open(path);
    page.waitForLoadState(LoadState.NETWORKIDLE);
    network.detach();
    return new Weight(scales.requests.size(), scales.bytes);
  }

  private static final class Scales {

    private final Set<String> requests = new HashSet<>();
    private long bytes;

    void sent(JsonObject event) {
      String address = event.getAsJsonObject("request").get("url").getAsString();
      if (!address.startsWith("data:")) {
        requests.add(event.get("requestId").getAsString());
      }
    }

    void loaded(JsonObject event) {
      bytes += event.get("encodedDataLength").getAsLong();
    }
  }
}
