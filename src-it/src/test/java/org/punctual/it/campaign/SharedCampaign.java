package org.punctual.it.campaign;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives all scenarios the same campaign, so that one table shows all results. */
final class SharedCampaign implements ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(SharedCampaign.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Campaign.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(Campaign.class, type -> new Campaign(), Campaign.class);
  }
}
