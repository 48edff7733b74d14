package org.punctual.it;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows of the hexagon, each with its reason. */
@AnalyzeClasses(packages = "org.punctual", importOptions = ArchitectureTest.WhatShips.class)
class ArchitectureTest {

  /** Neither tests nor the jar of fakes and contracts, which may know more than what they test. */
  static final class WhatShips implements ImportOption {

    @Override
    public boolean includes(Location location) {
      return new DoNotIncludeTests().includes(location) && !location.contains("-tests.jar");
    }
  }

  @ArchTest
  static final ArchRule DOMAIN_IS_FREE_OF_FRAMEWORKS =
      classes()
          .that()
          .resideInAPackage("org.punctual.domain..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("org.punctual.domain..", "java..", "org.jspecify..")
          .because("the rules of the calendar outlive every framework");

  @ArchTest
  static final ArchRule DOMAIN_READS_NO_CLOCK =
      noClasses()
          .that()
          .resideInAPackage("org.punctual.domain..")
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.ZoneId.class, "systemDefault")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(java.time.Clock.class)
          .because("time is passed in, so that tests can choose it");

  @ArchTest
  static final ArchRule APPLICATION_KNOWS_THE_DOMAIN_ALONE =
      noClasses()
          .that()
          .resideInAPackage("org.punctual.application..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.punctual.web..",
              "org.punctual.rest..",
              "org.punctual.persistence..",
              "org.punctual.scheduling..",
              "org.punctual.delivery..",
              "jakarta.persistence..",
              "jakarta.ws..",
              "jakarta.faces..",
              "jakarta.servlet..",
              "jakarta.mail..",
              "org.eclipse..")
          .because("use cases say what happens, adapters by what means");

  @ArchTest
  static final ArchRule ONE_STEREOTYPE_CARRIES_THE_FRAMEWORK =
      noClasses()
          .that()
          .resideInAPackage("org.punctual.application..")
          .and(not(simpleName("UseCase")))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.enterprise..")
          .because("scope and transaction are said once, in UseCase");

  @ArchTest
  static final ArchRule NO_ADAPTER_SEES_ANOTHER =
      slices()
          .matching("org.punctual.(web|rest|persistence|scheduling|delivery)..")
          .should()
          .notDependOnEachOther()
          .because("an adapter that needs another's work asks for a port");

  @ArchTest
  static final ArchRule FEATURES_FORM_NO_CYCLE =
      slices()
          .matching("org.punctual.(*).(*)..")
          .should()
          .beFreeOfCycles()
          .because("a feature that can be read alone can be changed alone");
}
