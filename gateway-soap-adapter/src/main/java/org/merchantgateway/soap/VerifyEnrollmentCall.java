package org.merchantgateway.soap;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.card.Enrollment;
import org.merchantgateway.domain.card.VerifyEnrollment;
import org.merchantgateway.soap.wsdl.MerchantService;
import org.merchantgateway.soap.wsdl.VerifyEnrollmentResponse;

/** {@code verifyEnrollment}, whose part is a text and no structure. */
final class VerifyEnrollmentCall implements SoapCall<VerifyEnrollment, VerifyEnrollmentResponse, Enrollment> {

    @Override
    public Function<MerchantService, @Nullable VerifyEnrollmentResponse> request(
            VerifyEnrollment question, Profile profile) {
        return port -> port.verifyEnrollment(question.pan().value());
    }

    @Override
    public Answer answer(VerifyEnrollmentResponse part) {
        return Answer.of(part);
    }

    @Override
    public Optional<Enrollment> decode(VerifyEnrollment question, VerifyEnrollmentResponse part) {
        return Answer.text(part.getIsEnrolled())
                .map(flag -> new Enrollment(
                        flag, Answer.text(part.getEmitterName()), Answer.text(part.getEmitterCountryCode())));
    }
}
