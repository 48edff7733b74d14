package org.punctual.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.punctual.domain.account.Profile;

/**
 * The time zones to choose from, by region. Old names such as {@code US/Pacific}, which no browser
 * reports, are left out.
 */
@Named
@ApplicationScoped
public class TimeZones {

  private static final List<String> REGIONS =
      List.of(
          "Africa",
          "America",
          "Antarctica",
          "Arctic",
          "Asia",
          "Atlantic",
          "Australia",
          "Europe",
          "Indian",
          "Pacific",
          "Etc");

  private final List<SelectItemGroup> groups =
      Profile.availableTimeZones().stream()
          .filter(id -> id.equals("UTC") || REGIONS.contains(regionOf(id)))
          .collect(
              Collectors.groupingBy(
                  TimeZones::regionOf, TreeMap::new, Collectors.toCollection(TreeSet::new)))
          .entrySet()
          .stream()
          .map(region -> group(region.getKey(), region.getValue()))
          .toList();

  /** The regions with their zones, both sorted by name. */
  public List<SelectItemGroup> getGroups() {
    return groups;
  }

  private static String regionOf(String id) {
    int slash = id.indexOf('/');
    return slash < 0 ? "Etc" : id.substring(0, slash);
  }

  private static SelectItemGroup group(String region, Set<String> ids) {
    SelectItem[] items = ids.stream().map(id -> new SelectItem(id, id)).toArray(SelectItem[]::new);
    return new SelectItemGroup(region, null, false, items);
  }
}
