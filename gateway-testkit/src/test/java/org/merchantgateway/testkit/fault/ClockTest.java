package org.merchantgateway.testkit.fault;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.merchantgateway.domain.callback.CallbackKey;

/** What cannot be shown by a call: faults 42 (the clock jumps) and 45 (a checksum is compared in constant time). */
@AnalyzeClasses(packages = "org.merchantgateway", importOptions = ImportOption.DoNotIncludeTests.class)
class ClockTest {

    @ArchTest
    static final ArchRule nothingBetweenCallerAndGatewayReadsAClockThatCanBeSet = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.merchantgateway.http..",
                    "org.merchantgateway.rest..",
                    "org.merchantgateway.soap..",
                    "org.merchantgateway.domain.port..",
                    "org.merchantgateway.domain.settle..")
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(java.util.Date.class);

    @ArchTest
    static final ArchRule aChecksumIsComparedInConstantTime = classes()
            .that()
            .areAssignableTo(CallbackKey.Shared.class)
            .should()
            .callMethod(MessageDigest.class, "isEqual", byte[].class, byte[].class);
}
