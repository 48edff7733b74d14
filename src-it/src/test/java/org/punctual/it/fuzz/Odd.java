package org.punctual.it.fuzz;

import java.util.List;

/** Values that no careful client sends. */
final class Odd {

  /** JSON texts in place of a value. Some are no JSON. */
  static final List<String> JSON =
      List.of(
          "null",
          "true",
          "\"\"",
          "\" \"",
          "0",
          "-0",
          "-1",
          "1.5",
          "40321",
          "2147483648",
          "9223372036854775808",
          "123456789012345678901234567890",
          "1e999999999",
          "-1e-999999999",
          "0." + "0".repeat(500) + "1",
          "[]",
          "{}",
          "[null]",
          "[[[[]]]]",
          "{\"a\":{\"a\":1,\"a\":2}}",
          "[".repeat(40) + "]".repeat(40),
          "\"\\u0000\"",
          "\"a\\u0000b\"",
          "\"\\ud83d\"",
          "\"\\udd70\\ud83d\"",
          "\"\\u202e right to left\"",
          "\"\\uffff\"",
          "\"\uD83D\uDD70\"",
          "\"e\u0301\u200d\u200b\"",
          "\"" + "\uD83D\uDD70".repeat(201) + "\"",
          "\"" + "x".repeat(5_000) + "\"",
          "\"a\\nb\\r\\tc\"",
          "\"' or 1=1 --\"",
          "\"${jndi:ldap://localhost/a} #{1+1} %s%n\"",
          "\"<script>alert(1)</script>\"",
          "\"2026-02-30T10:00Z\"",
          "\"2027-03-28T02:30\"",
          "\"+1000000000-01-01T00:00Z\"",
          "\"-999999999-01-01T00:00\"",
          "\"9999-12-31T23:59:59.999999999Z\"",
          "\"2027-01-01T10:00+18:01\"",
          "\"2027-01-01T10:00:60Z\"",
          "\"2027-01-01T10:00Z[Europe/Vienna]\"",
          "\"Mars/Olympus\"",
          "\"SystemV/PST8\"",
          "\"+25:00\"",
          "NaN",
          "01",
          "'a'",
          "\"tab\there\"",
          "\"\\x\"",
          "undefined");

  /** Names of members that no schema has. */
  static final List<String> NAMES =
      List.of(
          "\"titel\"",
          "\"\"",
          "\"title \"",
          "\"\\u0000\"",
          "\"\\ud83d\"",
          "\"__proto__\"",
          "\"a/b~c\"",
          "\"" + "n".repeat(5_000) + "\"");

  /** Parts of a path, or the values of query parameters, as they are in the address. */
  static final List<String> ADDRESS =
      List.of(
          "x",
          "0",
          "-1",
          "99999999999999999999",
          "%20",
          "%ff",
          "%c3%28",
          "%ed%a0%80",
          "%f0%9f%95%b0",
          "%0a",
          "%0d%0aX-Injected:%201",
          "%e2%80%ae",
          "a".repeat(3_000),
          "01990000-0000-7000-8000-00000000000g",
          "00000000-0000-0000-0000-000000000000",
          "1-1-1-1-1",
          "{id}",
          "*",
          "null",
          "2027-02-29",
          "+999999999-12-31",
          "-999999999-01-01",
          "0000-00-00",
          "2027-01-01T00:00Z",
          "Europe/Vienna",
          "Europe%2FVienna",
          "AAAA",
          "%27%20or%201=1%20--",
          "%24%7Bjndi:ldap:%2F%2Flocalhost%7D",
          "%3Cscript%3E",
          "true",
          "1e3",
          "0x10",
          "%2B1",
          "%D9%A1%D9%A2");

  /** Values of query parameters alone, because the server itself refuses such paths. */
  static final List<String> QUERY = List.of("%zz", "%", "%00", "a%00b", "=", "a=b=c", "+", "|<>^");

  /** Ends of a path. */
  static final List<String> PATH_ENDS =
      List.of("/", "/x", "//", "/.", "/..", "/../me", ";a=b", "%2F", "/%2e%2e/me", ".json", "%00");

  /** Values of headers. */
  static final List<String> HEADER =
      List.of(
          "",
          "*",
          "\"",
          "W/\"\"",
          "\"a\", \"b\", W/\"c\"",
          ",,,",
          "a".repeat(129),
          "a".repeat(3_000),
          "two words",
          "\u00e4\u00f6",
          "\uD83D\uDD70",
          "text/html",
          "application/json;q=0",
          "*/*;q=x",
          "application/*;q=0.1, ",
          "application/json; charset=utf-16",
          "application/json; charset=\"utf-8\"; a=b",
          "application/xml",
          "application/",
          "/",
          "multipart/form-data",
          "gzip",
          "gzip, identity",
          "Basic YTpi",
          "0",
          "-1",
          "99999999999999999999",
          "bytes=0-0",
          "Thu, 01 Jan 1970 00:00:00 GMT",
          "${jndi:ldap://localhost/a}");

  /** Methods, a few made up. */
  static final List<String> METHODS =
      List.of(
          "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "FETCH", "get",
          "M-X");

  private Odd() {}
}
