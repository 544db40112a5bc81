package org.gochi.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The house as designed: arrows point only downwards. This module sees all others, so it asks. */
@AnalyzeClasses(packages = "org.gochi", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule arrows_point_downwards =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("cli")
          .definedBy("org.gochi.cli..")
          .layer("server")
          .definedBy("org.gochi.server..")
          .layer("spiral")
          .definedBy("org.gochi.spiral..")
          .layer("partner")
          .definedBy("org.gochi.partner..")
          .layer("elicitation")
          .definedBy("org.gochi.elicitation..")
          .layer("induction")
          .definedBy("org.gochi.induction..")
          .layer("exchange")
          .definedBy("org.gochi.exchange..")
          .layer("record")
          .definedBy("org.gochi.record..")
          .withOptionalLayers(true)
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("server")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("spiral")
          .mayOnlyBeAccessedByLayers("cli", "server")
          .whereLayer("partner")
          .mayOnlyBeAccessedByLayers("cli", "server", "spiral")
          .whereLayer("elicitation")
          .mayOnlyBeAccessedByLayers("cli", "server", "spiral", "partner")
          .whereLayer("induction")
          .mayOnlyBeAccessedByLayers("cli", "server", "spiral")
          .whereLayer("exchange")
          .mayOnlyBeAccessedByLayers("cli", "server", "spiral")
          .whereLayer("record")
          .mayOnlyBeAccessedByLayers("cli", "server", "spiral");

  @ArchTest
  static final ArchRule only_the_server_knows_spring =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.gochi.server..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.springframework..")
          .because("the terminal and the measures start without a web shell");

  @ArchTest
  static final ArchRule induction_stands_alone =
      classes()
          .that()
          .resideInAPackage("org.gochi.induction..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("org.gochi.induction..", "java..", "org.jspecify.annotations..")
          .because("researchers use the measures without the workbench")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule only_partner_knows_the_model_library =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.gochi.partner..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.langchain4j..")
          .because("providers are reached through our own port");

  @ArchTest
  static final ArchRule only_the_record_opens_a_store =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.gochi.record..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.sqlite..", "org.postgresql..", "com.zaxxer..", "org.flywaydb..")
          .because("one place knows the database");

  @ArchTest
  static final ArchRule no_circles_between_packages =
      slices().matching("org.gochi.(*)..").should().beFreeOfCycles();
}
