package org.merchantgateway.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.merchantgateway.domain.card.VerifyEnrollment;

/** Whether a card takes part in 3-D Secure. Source: verifyEnrollment.do. */
final class EnrollmentRules {

    private static final String SOURCE = "verifyEnrollment.do";

    private EnrollmentRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.of("ENR-01", "tells that a card is enrolled", SOURCE, EnrollmentRules::tellsEnrolled),
                Rule.of("ENR-02", "tells that a card is not enrolled", SOURCE, EnrollmentRules::tellsNotEnrolled),
                Rule.of("ENR-03", "tells that it cannot be told", SOURCE, EnrollmentRules::tellsUnknown),
                Rule.of(
                        "ENR-04",
                        "refuses a card of which nothing is known with code 6",
                        SOURCE,
                        EnrollmentRules::refusesUnknownCard));
    }

    private static void tellsEnrolled(Subject subject) {
        assertThat(subject.accepted(new VerifyEnrollment(TestCards.enrolled().pan())))
                .satisfies(enrollment -> {
                    assertThat(enrollment.flag()).isEqualTo("Y");
                    assertThat(enrollment.emitterName()).isPresent();
                    assertThat(enrollment.emitterCountryCode()).contains("RU");
                });
    }

    private static void tellsNotEnrolled(Subject subject) {
        assertThat(subject.accepted(new VerifyEnrollment(TestCards.paying().pan()))
                        .flag())
                .isEqualTo("N");
    }

    private static void tellsUnknown(Subject subject) {
        assertThat(subject.accepted(new VerifyEnrollment(
                                TestCards.unknownEnrollment().pan()))
                        .flag())
                .isEqualTo("U");
    }

    private static void refusesUnknownCard(Subject subject) {
        subject.refused(VerifyEnrollment.of("2200000000000004"), "6");
    }
}
