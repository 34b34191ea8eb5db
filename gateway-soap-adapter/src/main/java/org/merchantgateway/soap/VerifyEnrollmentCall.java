package org.merchantgateway.soap;

import java.util.Optional;
import java.util.function.Consumer;
import org.merchantgateway.domain.card.Enrollment;
import org.merchantgateway.domain.card.VerifyEnrollment;
import org.merchantgateway.http.answer.Answer;
import org.merchantgateway.http.answer.ResultReader;
import org.merchantgateway.soap.wsdl.MerchantService;

/** {@code verifyEnrollment}, whose part is a text and no structure. */
final class VerifyEnrollmentCall implements SoapCall<VerifyEnrollment, Enrollment> {

    @Override
    public Consumer<MerchantService> request(VerifyEnrollment question, Profile profile) {
        return port -> port.verifyEnrollment(question.pan().reveal());
    }

    @Override
    public Optional<Enrollment> decode(VerifyEnrollment question, Answer answer) {
        return ResultReader.enrollment(answer);
    }
}
