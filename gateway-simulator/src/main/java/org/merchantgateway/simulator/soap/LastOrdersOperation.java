package org.merchantgateway.simulator.soap;

import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.Language;
import org.merchantgateway.simulator.core.Merchant;
import org.merchantgateway.simulator.core.Message;
import org.merchantgateway.simulator.core.MoscowTime;
import org.merchantgateway.simulator.core.PeriodAnswer;
import org.merchantgateway.simulator.core.PeriodRequest;
import org.merchantgateway.simulator.core.Refusal;
import org.merchantgateway.simulator.core.StatusAnswer;
import org.merchantgateway.simulator.xml.XmlElement;

/** {@code getLastOrdersForMerchants}. Even its errors have the numbers: 0. */
record LastOrdersOperation() implements SoapOperation {

    @Override
    public String part() {
        return "request";
    }

    @Override
    public XmlWriter.Content answer(GatewayCore gateway, Merchant merchant, XmlElement part) {
        PeriodAnswer period = gateway.lastOrders(
                merchant,
                new PeriodRequest(
                        part.text("page"),
                        part.text("size"),
                        part.text("from").map(MoscowTime::parse),
                        part.text("to").map(MoscowTime::parse),
                        texts(part.child("transactionStates")),
                        texts(part.child("merchants")),
                        part.text("searchByCreatedDate"),
                        part.attribute("language")));
        return xml -> {
            xml.outcome(Message.SUCCESS, Message.success(SoapOperation.language(part)));
            for (StatusAnswer status : period.statuses()) {
                xml.element("orderStatuses", StatusXml.extended(status));
            }
            page(xml, period.totalCount(), period.page(), period.pageSize());
        };
    }

    @Override
    public XmlWriter.Content refusal(Refusal refusal, Language language) {
        return xml -> {
            xml.outcome(refusal.code(), refusal.text(language));
            page(xml, 0, 0, 0);
        };
    }

    private static void page(XmlWriter xml, int totalCount, int page, int pageSize) throws XMLStreamException {
        xml.element("totalCount", Optional.of(Integer.toString(totalCount)));
        xml.element("page", Optional.of(Integer.toString(page)));
        xml.element("pageSize", Optional.of(Integer.toString(pageSize)));
    }

    /** Whatever the elements inside are called: the sources do not say. */
    private static List<String> texts(XmlElement list) {
        return list.children().stream()
                .map(XmlElement::text)
                .filter(text -> !text.isBlank())
                .toList();
    }
}
