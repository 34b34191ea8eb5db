package org.merchantgateway.soap;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.config.MerchantLogin;
import org.merchantgateway.domain.order.GetLastOrders;
import org.merchantgateway.domain.order.LastOrders;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.PaymentState;
import org.merchantgateway.http.AnswerText;
import org.merchantgateway.soap.wsdl.GetLastOrdersForMerchantsRequest;
import org.merchantgateway.soap.wsdl.GetLastOrdersForMerchantsResponse;
import org.merchantgateway.soap.wsdl.GetOrderStatusExtendedResponse;
import org.merchantgateway.soap.wsdl.MerchantService;
import org.merchantgateway.soap.wsdl.Merchants;
import org.merchantgateway.soap.wsdl.TransactionStates;

/**
 * {@code getLastOrdersForMerchants}. That the lists of states and merchants repeat a child {@code transactionState} and
 * {@code merchant} is a guess: no source shows what stands inside them.
 */
final class GetLastOrdersCall implements SoapCall<GetLastOrders, GetLastOrdersForMerchantsResponse, LastOrders> {

    @Override
    public Function<MerchantService, @Nullable GetLastOrdersForMerchantsResponse> request(
            GetLastOrders question, Profile profile) {
        GetLastOrdersForMerchantsRequest part = new GetLastOrdersForMerchantsRequest();
        part.setPage(question.page());
        part.setSize(question.size());
        part.setFrom(DateTimes.text(question.from()));
        part.setTo(DateTimes.text(question.to()));
        part.setTransactionStates(states(question));
        if (!question.merchants().isEmpty()) {
            part.setMerchants(merchants(question));
        }
        if (profile == Profile.OF_2021) {
            part.setSearchByCreatedDate(question.byCreation());
        }
        question.language().ifPresent(part::setLanguage);
        return port -> port.getLastOrdersForMerchants(part);
    }

    private static TransactionStates states(GetLastOrders question) {
        TransactionStates states = new TransactionStates();
        question.states().stream().sorted().map(PaymentState::name).forEach(states.getTransactionState()::add);
        return states;
    }

    private static Merchants merchants(GetLastOrders question) {
        Merchants merchants = new Merchants();
        question.merchants().stream().map(MerchantLogin::value).forEach(merchants.getMerchant()::add);
        return merchants;
    }

    @Override
    public Optional<String> unsupported(GetLastOrders question, Profile profile) {
        return profile == Profile.OF_2016 && question.byCreation()
                ? Optional.of("SOAP of 2016 has no searchByCreatedDate")
                : Optional.empty();
    }

    @Override
    public Answer answer(GetLastOrdersForMerchantsResponse part) {
        return Answer.of(part);
    }

    /** Without a total the list may be anything; the page and its size may be missing from answers of 2016. */
    @Override
    public Optional<LastOrders> decode(GetLastOrders question, GetLastOrdersForMerchantsResponse part) {
        return count(part.getTotalCount())
                .map(total -> new LastOrders(
                        reports(part.getOrderStatuses()),
                        total,
                        count(part.getPage()).orElse(question.page()),
                        count(part.getPageSize()).orElse(question.size())));
    }

    private static List<OrderReport> reports(List<@Nullable GetOrderStatusExtendedResponse> entries) {
        return entries.stream()
                .filter(Objects::nonNull)
                .flatMap(entry -> ReportReading.of(entry).stream())
                .toList();
    }

    private static Optional<Integer> count(@Nullable String text) {
        return ReportReading.read(text, AnswerText::integer).filter(number -> number >= 0);
    }
}
