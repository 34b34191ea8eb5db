package org.merchantgateway.soap;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.payment.FinishThreeDs;
import org.merchantgateway.domain.payment.PaymentAttempt;
import org.merchantgateway.soap.wsdl.FinishThreeDSRequest;
import org.merchantgateway.soap.wsdl.FinishThreeDSResponse;
import org.merchantgateway.soap.wsdl.MerchantService;

/** {@code finishThreeDs}. An answer with neither a code nor a {@code returnUrl} says nothing. */
final class FinishThreeDsCall implements SoapCall<FinishThreeDs, FinishThreeDSResponse, PaymentAttempt> {

    @Override
    public Function<MerchantService, @Nullable FinishThreeDSResponse> request(FinishThreeDs end, Profile profile) {
        FinishThreeDSRequest part = new FinishThreeDSRequest();
        part.setMd(end.orderId().value());
        part.setPaRes(end.paRes().value());
        end.language().ifPresent(part::setLanguage);
        return port -> port.finishThreeDs(part);
    }

    @Override
    public Answer answer(FinishThreeDSResponse part) {
        return Answer.of(part);
    }

    @Override
    public Optional<PaymentAttempt> decode(FinishThreeDs end, FinishThreeDSResponse part) {
        Optional<String> returnUrl = Answer.text(part.getReturnUrl());
        return returnUrl.isPresent() || answer(part).code().isPresent()
                ? Optional.of(new PaymentAttempt.Processed(Optional.empty(), returnUrl))
                : Optional.empty();
    }
}
