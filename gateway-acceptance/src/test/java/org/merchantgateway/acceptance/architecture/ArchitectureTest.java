package org.merchantgateway.acceptance.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import org.merchantgateway.domain.callback.CallbackKey;

/** Every dependency that must not exist, and that the modules do not rule out already. */
@AnalyzeClasses(
        packages = "org.merchantgateway",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.DoNotIncludeTestJars.class})
class ArchitectureTest {

    /** The testkit's tests come as a jar of their own. */
    static final class DoNotIncludeTestJars implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    /** Every package is a slice of its own, however deep it lies. */
    private static final SliceAssignment EVERY_PACKAGE = new SliceAssignment() {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
            return "every package";
        }
    };

    private static final String DOMAIN = "org.merchantgateway.domain..";
    private static final String HTTP = "org.merchantgateway.http..";
    private static final String REST = "org.merchantgateway.rest..";
    private static final String SOAP = "org.merchantgateway.soap..";

    @ArchTest
    static final ArchRule theDomainTouchesOnlyTheJdkJakartaValidationAndJSpecify = classes()
            .that(resideInAPackage(DOMAIN))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    DOMAIN,
                    "java.lang..",
                    "java.util..",
                    "java.math..",
                    "java.time..",
                    "java.net",
                    "java.nio..",
                    "java.security..",
                    "javax.crypto..",
                    "jakarta.validation..",
                    "org.immutables.value", // annotations that builders are generated from; no class of it at run time
                    "org.jspecify.annotations"));

    @ArchTest
    static final ArchRule onlyTheGeneratorsSeeJqwik = noClasses()
            .that(resideInAPackage("..testkit.generator..").negate())
            .should()
            .dependOnClassesThat(resideInAPackage("net.jqwik.."));

    @ArchTest
    static final ArchRule theGeneratorsSeeTheDomainAndJqwikAlone = classes()
            .that(resideInAPackage("..testkit.generator.."))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "..testkit.generator..",
                    DOMAIN,
                    "java..",
                    "net.jqwik.api..",
                    "jakarta.validation..",
                    "org.jspecify.annotations"));

    /** Fault 42: a deadline that rests on {@code nanoTime} holds when the clock jumps. */
    @ArchTest
    static final ArchRule nothingBetweenCallerAndGatewayReadsAClockThatCanBeSet = noClasses()
            .that(resideInAnyPackage(
                    HTTP, REST, SOAP, "org.merchantgateway.domain.port..", "org.merchantgateway.domain.settle.."))
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .dependOnClassesThat(belongToAnyOf(Clock.class, Date.class));

    /** Fault 45: how long a comparison takes must not tell how much of a forged checksum is right. */
    @ArchTest
    static final ArchRule aChecksumIsComparedInConstantTime = classes()
            .that()
            .haveFullyQualifiedName(CallbackKey.class.getName() + "$Shared")
            .should()
            .callMethod(MessageDigest.class, "isEqual", byte[].class, byte[].class);

    @ArchTest
    static final ArchRule noPackagesFormACircle =
            slices().assignedFrom(EVERY_PACKAGE).should().beFreeOfCycles();

    @ArchTest
    static final ArchRule anAdapterShowsItsFactoryItsProviderAndOwnOperationsAlone = classes()
            .that(resideInAnyPackage("org.merchantgateway.rest", "org.merchantgateway.soap"))
            .and()
            .areTopLevelClasses()
            .and()
            .doNotHaveSimpleName("package-info")
            .should(
                    new com.tngtech.archunit.lang.ArchCondition<>(
                            "be package-private, but for ...Gateway, ...GatewayProvider and OwnOperation(s)") {
                        @Override
                        public void check(JavaClass type, com.tngtech.archunit.lang.ConditionEvents events) {
                            boolean shown = type.getModifiers().contains(JavaModifier.PUBLIC);
                            boolean meant =
                                    type.getSimpleName().matches("(Rest|Soap)Gateway(Provider)?|OwnOperations?");
                            if (shown != meant) {
                                events.add(com.tngtech.archunit.lang.SimpleConditionEvent.violated(
                                        type, type.getFullName() + (shown ? " is public" : " is not public")));
                            }
                        }
                    });
}
