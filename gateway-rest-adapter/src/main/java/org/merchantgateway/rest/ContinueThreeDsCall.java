package org.merchantgateway.rest;

import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.payment.ContinueThreeDs;
import org.merchantgateway.domain.payment.PaymentAttempt;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.domain.profile.RestRequest;
import org.merchantgateway.http.answer.AttemptReader;
import org.merchantgateway.http.answer.ResultDecoder;

/** {@code 3ds/continue.do}; in Sberbank's dialect {@code finish3dsMethod.do}, whose fields are all mandatory. */
final class ContinueThreeDsCall implements ManualCall<ContinueThreeDs, PaymentAttempt> {

    @Override
    public RestRequest request(ContinueThreeDs step, Profile profile) {
        return profile.has(RestRequest.CONTINUE_3DS) || !profile.has(RestRequest.FINISH_3DS_METHOD)
                ? RestRequest.CONTINUE_3DS
                : RestRequest.FINISH_3DS_METHOD;
    }

    @Override
    public RestBody encode(ContinueThreeDs step, GatewayConfig config) {
        RestBody body = RestBody.of(config).add("mdOrder", step.orderId());
        return request(step, config.profile()) == RestRequest.CONTINUE_3DS
                ? body
                : body.add("threeDSServerTransId", step.transactionId())
                        .add("threeDSCompInd", step.methodNotified() ? "Y" : "N");
    }

    @Override
    public ResultDecoder<ContinueThreeDs, PaymentAttempt> decoder() {
        return AttemptReader::read;
    }
}
