package org.punctual.web.frame;

/**
 * The position in a list that is divided into pages.
 *
 * @param number the number of the page that is shown, 1 for the first
 * @param count the number of pages, at least 1
 */
public record Pages(int number, int count) {

  /** The most entries of a page. */
  public static final int SIZE = 20;

  /** The page nearest to the requested one. */
  public static Pages of(int asked, long entries) {
    int count = (int) Math.max(1, (entries + SIZE - 1) / SIZE);
    return new Pages(Math.min(asked, count), count);
  }

  /** The number of entries on the previous pages. */
  public int offset() {
    return (number - 1) * SIZE;
  }

  /** Says whether there is a previous page. */
  public boolean hasPrevious() {
    return number > 1;
  }

  /** Says whether there is a next page. */
  public boolean hasNext() {
    return number < count;
  }

  /** Says whether there is more than one page. */
  public boolean areMany() {
    return count > 1;
  }
}
