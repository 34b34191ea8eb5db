package org.merchantgateway.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.merchantgateway.domain.card.VerifyEnrollment;
import org.merchantgateway.domain.profile.RestRequest;

/** Whether a card is enrolled in 3-D Secure. Source: verifyEnrollment.do. */
final class EnrollmentRules {

    private static final String SOURCE = "verifyEnrollment.do";

    @ContractRule(
            id = "ENR-01",
            text = "reports that a card is enrolled",
            source = SOURCE,
            requests = RestRequest.VERIFY_ENROLLMENT)
    void tellsEnrolled(Subject subject) {
        assertThat(subject.accepted(new VerifyEnrollment(TestCards.enrolled().pan())))
                .satisfies(enrollment -> {
                    assertThat(enrollment.flag()).isEqualTo("Y");
                    assertThat(enrollment.emitterName()).isPresent();
                    assertThat(enrollment.emitterCountryCode()).contains("RU");
                });
    }

    @ContractRule(
            id = "ENR-02",
            text = "reports that a card is not enrolled",
            source = SOURCE,
            requests = RestRequest.VERIFY_ENROLLMENT)
    void tellsNotEnrolled(Subject subject) {
        assertThat(subject.accepted(new VerifyEnrollment(TestCards.paying().pan()))
                        .flag())
                .isEqualTo("N");
    }

    @ContractRule(
            id = "ENR-03",
            text = "reports that the enrollment of a card is unknown",
            source = SOURCE,
            requests = RestRequest.VERIFY_ENROLLMENT)
    void tellsUnknown(Subject subject) {
        assertThat(subject.accepted(new VerifyEnrollment(
                                TestCards.unknownEnrollment().pan()))
                        .flag())
                .isEqualTo("U");
    }

    @ContractRule(
            id = "ENR-04",
            text = "refuses an unknown card, code 6",
            source = SOURCE,
            requests = RestRequest.VERIFY_ENROLLMENT)
    void refusesUnknownCard(Subject subject) {
        subject.refused(VerifyEnrollment.of("2200000000000004"), "6");
    }
}
