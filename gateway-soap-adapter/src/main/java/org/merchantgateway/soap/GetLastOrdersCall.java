package org.merchantgateway.soap;

import java.time.ZoneId;
import java.util.Optional;
import org.merchantgateway.domain.config.MerchantLogin;
import org.merchantgateway.domain.order.GetLastOrders;
import org.merchantgateway.domain.order.LastOrders;
import org.merchantgateway.domain.order.PaymentState;
import org.merchantgateway.domain.profile.ZonedTime;
import org.merchantgateway.http.answer.ResultDecoder;
import org.merchantgateway.http.answer.ResultReader;
import org.merchantgateway.soap.wsdl.GetLastOrdersForMerchantsRequest;
import org.merchantgateway.soap.wsdl.MerchantService;
import org.merchantgateway.soap.wsdl.Merchants;
import org.merchantgateway.soap.wsdl.TransactionStates;

/** {@code getLastOrdersForMerchants}. In the lists of states and merchants, every child has the list's own name. */
final class GetLastOrdersCall implements SoapCall<GetLastOrders, LastOrders> {

    @Override
    public RequestPart<?> request(GetLastOrders question, Generation generation) {
        ZoneId zone = generation.profile().zone(ZonedTime.PERIOD);
        GetLastOrdersForMerchantsRequest part = new GetLastOrdersForMerchantsRequest();
        part.setPage(question.page());
        part.setSize(question.size());
        part.setFrom(DateTimes.text(question.from(), zone));
        part.setTo(DateTimes.text(question.to(), zone));
        part.setTransactionStates(states(question));
        if (!question.merchants().isEmpty()) {
            part.setMerchants(merchants(question));
        }
        if (!generation.isOf2016()) {
            part.setSearchByCreatedDate(question.byCreation());
        }
        question.language().ifPresent(part::setLanguage);
        return RequestPart.of(part, MerchantService::getLastOrdersForMerchants);
    }

    private static TransactionStates states(GetLastOrders question) {
        TransactionStates states = new TransactionStates();
        question.states().stream().sorted().map(PaymentState::name).forEach(states.getTransactionStates()::add);
        return states;
    }

    private static Merchants merchants(GetLastOrders question) {
        Merchants merchants = new Merchants();
        question.merchants().stream().map(MerchantLogin::value).forEach(merchants.getMerchants()::add);
        return merchants;
    }

    @Override
    public Optional<String> unsupported(GetLastOrders question, Generation generation) {
        return new Lacks(generation)
                .add("searchByCreatedDate", question.byCreation())
                .reason();
    }

    @Override
    public ResultDecoder<GetLastOrders, LastOrders> decoder() {
        return (question, answer) -> ResultReader.lastOrders(answer, question);
    }
}
