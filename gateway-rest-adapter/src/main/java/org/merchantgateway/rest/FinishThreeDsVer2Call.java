package org.merchantgateway.rest;

import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.payment.CRes;
import org.merchantgateway.domain.payment.FinishThreeDsVer2;
import org.merchantgateway.domain.payment.PaymentAttempt;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.domain.profile.RestRequest;
import org.merchantgateway.http.answer.AttemptReader;
import org.merchantgateway.http.answer.ResultDecoder;

/**
 * {@code finish3dsVer2Payment.do}; in Sberbank's dialect {@code finish3dsPayment.do} with {@code cRes} for {@code paRes}.
 *
 * <p>{@code threeDSVer2MdOrder} is not sent: documents have it for an order that {@code instantPayment.do} has registered,
 * and for the second request of a wallet's payment, but not for its end. The authentication's id alone says which order it is.
 */
final class FinishThreeDsVer2Call implements ManualCall<FinishThreeDsVer2, PaymentAttempt> {

    @Override
    public RestRequest request(FinishThreeDsVer2 end, Profile profile) {
        return takesCRes(profile) ? RestRequest.FINISH_3DS_PAYMENT : RestRequest.FINISH_3DS_VER2_PAYMENT;
    }

    /** Where a payment goes on by {@code finish3dsMethod.do}, the same gateway ends it by the ACS's answer. */
    private static boolean takesCRes(Profile profile) {
        return !profile.has(RestRequest.FINISH_3DS_VER2_PAYMENT) && profile.has(RestRequest.FINISH_3DS_METHOD);
    }

    @Override
    public RestBody encode(FinishThreeDsVer2 end, GatewayConfig config) {
        RestBody body = RestBody.of(config);
        return (takesCRes(config.profile())
                        ? body.add("mdOrder", end.orderId())
                                .add("cRes", end.cRes().map(CRes::reveal))
                        : body.add("threeDSServerTransId", end.transactionId()))
                .add("language", end.language());
    }

    @Override
    public ResultDecoder<FinishThreeDsVer2, PaymentAttempt> decoder() {
        return AttemptReader::read;
    }
}
