package org.punctual.it.live;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hidden fields that the server expects with each form of a page, for tests that send forms
 * without a browser.
 */
public record FormState(String state, String nonce) {

  private static final Pattern STATE =
      Pattern.compile("jakarta\\.faces\\.ViewState[^>]*(?:value=\"|><!\\[CDATA\\[)([^\"\\]]+)");
  private static final Pattern NONCE = Pattern.compile("nonce(?:\" value)?=\"([^\"]+)\"");

  /** The state of a page. */
  public static FormState of(String page) {
    return new FormState(found(STATE, page), found(NONCE, page));
  }

  /** The state after an update of parts of the page. */
  public FormState after(String update) {
    return new FormState(found(STATE, update), nonce);
  }

  /** The hidden fields of a form. */
  public Map<String, String> hiddenOf(String form) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put(form, form);
    fields.put(form + "_SUBMIT", "1");
    fields.put("primefaces.nonce", nonce);
    fields.put("jakarta.faces.ViewState", state);
    return fields;
  }

  /** All fields of {@code /login}, filled in. */
  public Map<String, String> signIn(String email, String password) {
    Map<String, String> fields = hiddenOf("login");
    fields.put("login:email", email);
    fields.put("login:password", password);
    fields.put("login:sign-in", "");
    return fields;
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new AssertionError("No " + pattern + " in: " + text);
    }
    return matcher.group(1);
  }
}
