package org.merchantgateway.soap;

import java.util.function.Supplier;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.config.Password;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.http.Masking;
import org.merchantgateway.http.WireAnswer;
import org.merchantgateway.http.WireResult;

/** The SOAP adapter without a network: in its package, because the place where the wire is put in is no one else's. */
public final class SoapOverBytes {

    private SoapOverBytes() {}

    /** A gateway to which every request is answered so. */
    public static PaymentGateway open(GatewayConfig config, Supplier<WireAnswer> answers) {
        return SoapGateway.over(request -> new WireResult.Answered(answers.get()), config);
    }

    /** How an observer of the wire is shown what goes over it. */
    public static Masking masking(Password password) {
        return new SoapMasking(password);
    }
}
