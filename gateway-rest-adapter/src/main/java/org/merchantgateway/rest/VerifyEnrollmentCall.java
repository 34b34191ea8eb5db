package org.merchantgateway.rest;

import java.util.Optional;
import org.merchantgateway.domain.card.Enrollment;
import org.merchantgateway.domain.card.VerifyEnrollment;
import org.merchantgateway.domain.config.Credentials;
import org.merchantgateway.http.answer.Answer;
import org.merchantgateway.http.answer.ResultReader;

/** {@code verifyEnrollment.do}, whose flag is {@code isEnrolled} in the manual's table and {@code enrolled} on the wire. */
final class VerifyEnrollmentCall implements RestCall<VerifyEnrollment, Enrollment> {

    @Override
    public String path(VerifyEnrollment question) {
        return "rest/verifyEnrollment.do";
    }

    @Override
    public FormBody encode(VerifyEnrollment question, Credentials credentials) {
        return new FormBody(credentials).add("pan", question.pan().reveal());
    }

    @Override
    public Optional<Enrollment> decode(VerifyEnrollment question, Answer answer) {
        return ResultReader.enrollment(answer);
    }
}
