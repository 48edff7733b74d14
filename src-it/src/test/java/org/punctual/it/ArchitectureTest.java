package org.punctual.it;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.junit.LocationProvider;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.punctual.application.Step;
import org.punctual.application.UnitOfWork;
import org.punctual.application.UseCase;

/** The permitted dependencies of the hexagon, each with its reason. */
@AnalyzeClasses(locations = ArchitectureTest.AllModules.class)
class ArchitectureTest {

  /**
   * The built classes of each module. They are read from files, because the classes of a WAR are on
   * no class path.
   */
  static final class AllModules implements LocationProvider {

    @Override
    public Set<Location> get(Class<?> test) {
      return Stream.of(
              "domain",
              "application",
              "adapters-web",
              "adapters-rest",
              "adapters-persistence",
              "adapters-scheduling",
              "adapters-delivery")
          .map(module -> Location.of(Path.of("..", module, "target", "classes")))
          .collect(Collectors.toSet());
    }
  }

  private static final String[] ADAPTERS = {
    "org.punctual.web..",
    "org.punctual.rest..",
    "org.punctual.persistence..",
    "org.punctual.scheduling..",
    "org.punctual.delivery.."
  };

  private static final DescribedPredicate<JavaClass> STEREOTYPES =
      simpleName("UseCase").or(simpleName("UnitOfWork")).or(simpleName("Step"));

  private static final DescribedPredicate<JavaAnnotation<?>> HOLDS_NO_TRANSACTION =
      describe(
          "a transaction that it does not hold",
          annotation ->
              isTransactional(annotation)
                  && annotation
                      .get("value")
                      .filter(JavaEnumConstant.class::isInstance)
                      .map(type -> ((JavaEnumConstant) type).name())
                      .filter(Set.of("NOT_SUPPORTED", "SUPPORTS")::contains)
                      .isPresent());

  private static final DescribedPredicate<JavaAnnotation<?>> OPENS_A_TRANSACTION =
      describe(
          "a transaction that it may open",
          annotation -> isTransactional(annotation) && !HOLDS_NO_TRANSACTION.test(annotation));

  private static final ArchCondition<JavaClass> BE_CALLED_BY_AN_ADAPTER =
      new ArchCondition<>("be called by an adapter") {
        @Override
        public void check(JavaClass useCase, ConditionEvents events) {
          boolean isCalled =
              useCase.getDirectDependenciesToSelf().stream()
                  .map(Dependency::getOriginClass)
                  .anyMatch(resideInAnyPackage(ADAPTERS));
          events.add(new SimpleConditionEvent(useCase, isCalled, useCase.getDescription()));
        }
      };

  private static final int MOST_PARAMETERS = 4;

  /** The compiler adds the name and the number to the constructors of an enum. */
  private static final ArchCondition<JavaConstructor> TAKE_FEW_THINGS =
      new ArchCondition<>("take at most " + MOST_PARAMETERS + " things") {
        @Override
        public void check(JavaConstructor constructor, ConditionEvents events) {
          int added = constructor.getOwner().isEnum() ? 2 : 0;
          boolean areFew = constructor.getRawParameterTypes().size() <= MOST_PARAMETERS + added;
          events.add(new SimpleConditionEvent(constructor, areFew, constructor.getDescription()));
        }
      };

  @ArchTest
  static final ArchTests EACH_MODULE_HAS_ITS_PACKAGES = ArchTests.in(AllowedPackages.class);

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

  /**
   * Each of its methods searches all libraries for a provider, which takes longer than most calls.
   */
  @ArchTest
  static final ArchRule JSON_IS_MADE_BY_A_PROVIDER_THAT_WAS_FOUND =
      noClasses().should().dependOnClassesThat().haveFullyQualifiedName("jakarta.json.Json");

  @ArchTest
  static final ArchRule CONSTRUCTORS_TAKE_FEW_THINGS =
      constructors()
          .that()
          .areDeclaredInClassesThat()
          .areNotRecords()
          .should(TAKE_FEW_THINGS)
          .because("a class that needs more has several tasks, or things that belong together");

  @ArchTest
  static final ArchRule DAYS_BEGIN_IN_ONE_PLACE =
      noClasses()
          .that(not(simpleName("Day")))
          .should()
          .callMethod(java.time.LocalDate.class, "atStartOfDay", java.time.ZoneId.class)
          .because("days of 23 and 25 hours are understood once, in Day");

  @ArchTest
  static final ArchRule HASHES_ARE_MADE_IN_ONE_PLACE =
      noClasses()
          .that(not(simpleName("Sha256")))
          .should()
          .callMethod(java.security.MessageDigest.class, "getInstance", String.class)
          .because("the name of the algorithm is written once, in Sha256");

  @ArchTest
  static final ArchRule STEREOTYPES_CARRY_THE_FRAMEWORK =
      noClasses()
          .that()
          .resideInAPackage("org.punctual.application..")
          .and(not(STEREOTYPES))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.enterprise..")
          .because("scope and transaction are said once, in UseCase, UnitOfWork and Step");

  @ArchTest
  static final ArchRule STEREOTYPES_OPEN_TRANSACTIONS =
      CompositeArchRule.of(
              noClasses()
                  .that()
                  .resideInAPackage("org.punctual.application..")
                  .and(not(STEREOTYPES))
                  .should()
                  .beAnnotatedWith(OPENS_A_TRANSACTION))
          .and(
              noMethods()
                  .that()
                  .areDeclaredInClassesThat()
                  .resideInAPackage("org.punctual.application..")
                  .should()
                  .beAnnotatedWith(OPENS_A_TRANSACTION))
          .because("a use case says only where it must not hold a transaction");

  @ArchTest
  static final ArchRule USE_CASES_ARE_CALLED_BY_ADAPTERS =
      classes()
          .that()
          .areAnnotatedWith(UseCase.class)
          .should(BE_CALLED_BY_AN_ADAPTER)
          .because("a use case is a driving port; a part of one is a UnitOfWork or a Step");

  @ArchTest
  static final ArchRule STEPS_ARE_CALLED_BY_USE_CASES =
      noClasses()
          .that()
          .resideInAnyPackage(ADAPTERS)
          .should()
          .dependOnClassesThat()
          .areAnnotatedWith(UnitOfWork.class)
          .orShould()
          .dependOnClassesThat()
          .areAnnotatedWith(Step.class)
          .because("an adapter that calls a step leaves the rest of the use case out");

  @ArchTest
  static final ArchRule STEPS_ARE_CALLED_IN_A_TRANSACTION =
      noClasses()
          .that()
          .areAnnotatedWith(HOLDS_NO_TRANSACTION)
          .should()
          .dependOnClassesThat()
          .areAnnotatedWith(Step.class)
          .because("a step leaves the transaction to its caller");

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

  private static boolean isTransactional(JavaAnnotation<?> annotation) {
    return annotation.getRawType().getName().equals("jakarta.transaction.Transactional");
  }
}
