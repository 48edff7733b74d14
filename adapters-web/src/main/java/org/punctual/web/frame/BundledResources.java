package org.punctual.web.frame;

import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.context.FacesContext;
import java.util.Set;

/**
 * Keeps PrimeFaces from loading its files one by one: the build puts the parts that the pages use
 * into {@code punctual.css}, {@code primefaces.js} and {@code schedule.js} under {@code /assets/}.
 */
public class BundledResources extends ResourceHandlerWrapper {

  private static final String PRIMEFACES = "primefaces";

  /** The files in the bundles; the build names the same files. */
  private static final Set<String> BUNDLED =
      Set.of(
          "components.css",
          "components.js",
          "core.js",
          "datepicker/datepicker.js",
          "jquery/jquery-plugins.js",
          "jquery/jquery.js",
          "locales/locale-en.js",
          "schedule/schedule.css",
          "schedule/schedule.js");

  /**
   * Files that components request for features that no page uses: masks of fields, zones by name.
   */
  private static final Set<String> UNUSED =
      Set.of("inputmask/inputmask.js", "moment/moment.js", "moment/moment-timezone-with-data.js");

  public BundledResources(ResourceHandler wrapped) {
    super(wrapped);
  }

  @Override
  public boolean isResourceRendered(FacesContext faces, String name, String library) {
    boolean ours = PRIMEFACES.equals(library) && (BUNDLED.contains(name) || UNUSED.contains(name));
    return ours || super.isResourceRendered(faces, name, library);
  }
}
