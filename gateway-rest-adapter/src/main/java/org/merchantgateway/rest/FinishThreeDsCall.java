package org.merchantgateway.rest;

import java.util.Optional;
import org.merchantgateway.domain.config.Credentials;
import org.merchantgateway.domain.payment.FinishThreeDs;
import org.merchantgateway.domain.payment.PaymentAttempt;
import org.merchantgateway.http.answer.Answer;
import org.merchantgateway.http.answer.ResultReader;
import org.merchantgateway.http.answer.UnreadableAnswer;

/** {@code finish3dsPayment.do}. The code alone says that it was processed. */
final class FinishThreeDsCall implements RestCall<FinishThreeDs, PaymentAttempt> {

    @Override
    public String path(FinishThreeDs end) {
        return "rest/finish3dsPayment.do";
    }

    @Override
    public FormBody encode(FinishThreeDs end, Credentials credentials) {
        return new FormBody(credentials)
                .add("mdOrder", end.orderId())
                .add("paRes", end.paRes().reveal())
                .add("language", end.language());
    }

    @Override
    public Optional<PaymentAttempt> decode(FinishThreeDs end, Answer answer) throws UnreadableAnswer {
        return ResultReader.finished(answer, end.orderId());
    }
}
