/** The rules of appointments and reminders: needs nothing but {@code java.base}. */
module org.punctual.domain {
  requires static org.jspecify;
}
