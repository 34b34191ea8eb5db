package org.merchantgateway.soap;

import java.util.function.Supplier;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.config.Password;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.http.Masking;
import org.merchantgateway.http.WireAnswer;

/** The SOAP adapter without a network: in its package, because the place where the wire is put in is no one else's. */
public final class SoapOverBytes {

    private SoapOverBytes() {}

    /** A gateway to which every request is answered so. */
    public static PaymentGateway open(GatewayConfig config, Supplier<WireAnswer> answers) {
        return SoapGateway.over((envelope, contentType) -> answer(answers.get()), config);
    }

    private static SoapAnswer answer(WireAnswer answer) {
        return new SoapAnswer(answer.status(), answer.contentType().orElse(""), answer.body());
    }

    /** How an observer of the wire is shown what goes over it. */
    public static Masking masking(Password password) {
        return new SoapMasking(password);
    }
}
