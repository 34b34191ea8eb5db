package org.merchantgateway.soap;

import java.util.Optional;
import java.util.function.Consumer;
import org.merchantgateway.domain.payment.FinishThreeDs;
import org.merchantgateway.domain.payment.PaymentAttempt;
import org.merchantgateway.http.answer.Answer;
import org.merchantgateway.http.answer.ResultReader;
import org.merchantgateway.http.answer.UnreadableAnswer;
import org.merchantgateway.soap.wsdl.FinishThreeDSRequest;
import org.merchantgateway.soap.wsdl.MerchantService;

/** {@code finishThreeDs}. An answer with neither a code nor a {@code returnUrl} says nothing. */
final class FinishThreeDsCall implements SoapCall<FinishThreeDs, PaymentAttempt> {

    @Override
    public Consumer<MerchantService> request(FinishThreeDs end, Profile profile) {
        FinishThreeDSRequest part = new FinishThreeDSRequest();
        part.setMd(end.orderId().value());
        part.setPaRes(end.paRes().reveal());
        end.language().ifPresent(part::setLanguage);
        return port -> port.finishThreeDs(part);
    }

    @Override
    public Optional<PaymentAttempt> decode(FinishThreeDs end, Answer answer) throws UnreadableAnswer {
        return ResultReader.finished(answer, end.orderId());
    }
}
