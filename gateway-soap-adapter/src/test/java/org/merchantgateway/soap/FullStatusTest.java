package org.merchantgateway.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.soap.Envelopes.answer;
import static org.merchantgateway.soap.Envelopes.ok;

import jakarta.xml.bind.JAXB;
import jakarta.xml.bind.JAXBElement;
import java.io.StringWriter;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.namespace.QName;
import org.junit.jupiter.api.Test;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.samples.ValueTexts;
import org.merchantgateway.soap.wsdl.GetOrderStatusExtendedResponse;

/**
 * A status with everything that the description has and more, each value marked by a number of its own: every one comes
 * back.
 */
class FullStatusTest {

    private static final int FIRST = 70_001;

    private int next = FIRST;

    @Test
    void givesEveryValueBack() throws ReflectiveOperationException {
        String part = xml((GetOrderStatusExtendedResponse) marked(GetOrderStatusExtendedResponse.class))
                .replaceFirst("errorCode=\"\\d+\"", "errorCode=\"0\"")
                .replaceFirst("errorMessage=\"\\d+\"", "errorMessage=\"Success\"")
                .replace("</return>", unknown(20) + "</return>");

        OrderReport report = MerchantPeer.outcome(
                        ok(answer("getOrderStatusExtended", part)), GetOrderStatusExtended.of(OrderId.of("id-1")))
                .orElseThrow();

        List<String> came = IntStream.range(FIRST, next)
                .mapToObj(Integer::toString)
                .filter(part::contains)
                .toList();
        assertThat(came).hasSize(149);
        String told = String.join(" ", ValueTexts.of(report).toList());
        assertThat(came.stream().filter(mark -> !told.contains(mark))).isEmpty();
    }

    private Object marked(Class<?> type) throws ReflectiveOperationException {
        if (type == String.class) {
            return Integer.toString(next++);
        }
        Object value = type.getDeclaredConstructor().newInstance();
        for (Class<?> declaring = type; declaring != Object.class; declaring = declaring.getSuperclass()) {
            for (Field field : declaring.getDeclaredFields()) {
                field.setAccessible(true);
                boolean isList = field.getType() == List.class;
                field.set(
                        value,
                        isList ? new ArrayList<>(List.of(marked(Requests.elementOf(field)))) : marked(field.getType()));
            }
        }
        return value;
    }

    /** So many values that the description does not have: attributes, texts and a list. */
    private String unknown(int values) {
        StringBuilder xml = new StringBuilder();
        for (int i = 0; i < values; i += 2) {
            xml.append("<loyaltyInfo name=\"%d\"><points>%d</points></loyaltyInfo>".formatted(next++, next++));
        }
        return xml.toString();
    }

    private static String xml(GetOrderStatusExtendedResponse status) {
        StringWriter text = new StringWriter();
        JAXB.marshal(new JAXBElement<>(new QName("return"), GetOrderStatusExtendedResponse.class, status), text);
        return text.toString().replaceFirst("<\\?xml.*?>", "");
    }
}
