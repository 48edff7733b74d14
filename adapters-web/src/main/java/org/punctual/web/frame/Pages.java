package org.punctual.web.frame;

/**
 * Where one is in a list that is cut into pages.
 *
 * @param number the page shown, 1 for the first
 * @param count how many pages there are, at least 1
 */
public record Pages(int number, int count) {

  /** How many entries a page has at most. */
  public static final int SIZE = 20;

  /** The page nearest to the one asked for. */
  public static Pages of(int asked, long entries) {
    int count = (int) Math.max(1, (entries + SIZE - 1) / SIZE);
    return new Pages(Math.min(asked, count), count);
  }

  /** How many entries stand on the pages before. */
  public int offset() {
    return (number - 1) * SIZE;
  }

  /** Says whether there is a page before. */
  public boolean hasPrevious() {
    return number > 1;
  }

  /** Says whether there is a page after. */
  public boolean hasNext() {
    return number < count;
  }

  /** Says whether there is more than one. */
  public boolean areMany() {
    return count > 1;
  }
}
