package org.punctual.rest.apikey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.punctual.rest.call.Call;
import org.punctual.rest.call.Serves;

/** Puts a check of the key's scopes before every operation. */
@Provider
@ApplicationScoped
public class ScopeChecks implements DynamicFeature {

  /**
   * Injected into the field, because Jakarta REST needs providers without constructor parameters.
   */
  @Inject
  @SuppressWarnings("NullAway.Init")
  private Call call;

  /**
   * Called once for each resource method.
   *
   * @throws IllegalStateException when a method does not name the operation it serves
   */
  @Override
  public void configure(ResourceInfo method, FeatureContext context) {
    Serves serves =
        Optional.ofNullable(method.getResourceMethod().getAnnotation(Serves.class))
            .orElseThrow(() -> new IllegalStateException("serves what? " + method));
    context.register(new ScopeCheck(serves, call), Priorities.AUTHORIZATION);
  }
}
