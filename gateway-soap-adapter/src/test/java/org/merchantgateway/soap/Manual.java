package org.merchantgateway.soap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** The manual's tables: what each operation takes and gives, and the types' fields in each generation of the gateway. */
final class Manual {

    static final String NAMESPACE = "http://engine.paymentgate.ru/webservices/merchant";

    /** Section 8: what a request may say. The rest are answers, of which any text is taken. */
    private static final Map<String, String> VALUES = Map.of(
            "pageView 2016", "MOBILE DESKTOP",
            "transactionState 2016", "CREATED APPROVED DECLINED REVERSED DEPOSITED REFUNDED",
            "transactionState 2021", "CREATED APPROVED DECLINED REVERSED DEPOSITED REFUNDED PENDING",
            "orderFeature 2021", """
                    FIXED_BINDING BINDING_NOT_NEEDED FIXED_BONUS_AMOUNT FORCE_TDS FORCE_SSL FRAUD_FORCE_TDS FRAUD_FORCE_SSL \
                    AUTO_PAYMENT FORCE_NO_CVC FORCE_FULL_TDS VERIFY SKIP_PAYER_EMAIL_NOTIFY SKIP_PAYER_PHONE_NOTIFY \
                    FORCE_GENERATE_ORDERNUMBER PAY_BY_CLIENT SKIP_VERIFY WITHOUT_FROM_CARD WITHOUT_TO_CARD \
                    REVERSE_AFTER_RECURRENT_INITIALIZE NEW_TRANSPORT_CARD SBOL_PAYMENT FORCE_PSE FORCE_QR FORCE_P2P_DEBIT""");

    private static final Map<String, Type> TYPES = read();

    private Manual() {}

    /**
     * Section 5.
     *
     * @param name the operation's, and its request message's
     * @param part the request's one part
     * @param type of the part
     * @param answer the type of the part {@code return}
     * @param in2016 whether the generation of 2016 has it
     */
    record Operation(String name, String part, String type, String answer, boolean in2016) {}

    static final List<Operation> OPERATIONS = """
            registerOrder             order     orderParams                      registerOrderResponse             yes
            registerOrderPreAuth      order     orderParams                      registerOrderResponse             yes
            paymentOrder              order     paymentOrderParams               paymentOrderResult                yes
            depositOrder              order     depositOrderParams               orderResult                       yes
            reverseOrder              order     reversalOrderParams              orderResult                       yes
            refundOrder               order     refundOrderParams                orderResult                       yes
            getOrderStatus            order     orderStatusRequest               orderStatusResponse               yes
            getOrderStatusExtended    order     getOrderStatusExtendedRequest    getOrderStatusExtendedResponse    yes
            verifyEnrollment          pan       xs:string                        verifyEnrollmentResponse          yes
            paymentOrderBinding       order     paymentOrderBindingParams        paymentOrderResult                yes
            getBindings               request   getBindingsRequest               getBindingsResponse               yes
            getBindingsByCardOrId     request   getBindingsByCardOrIdRequest     getBindingsResponse               -
            bindCard                  bindingId xs:string                        orderResult                       yes
            unBindCard                bindingId xs:string                        orderResult                       yes
            extendBinding             request   extendBindingRequest             extendBindingResponse             yes
            addParams                 request   addParamsRequest                 orderResult                       yes
            androidPay                arg0      androidPayPaymentRequest         androidPayPaymentResponse         -
            applePay                  arg0      applePayPaymentRequest           applePayPaymentResponse           -
            declineOrder              order     declineOrderParams               orderResult                       -
            finishThreeDs             request   finishThreeDSRequest             finishThreeDSResponse             yes
            finishThreeDsVer2         request   finishThreeDSVer2Request         finishThreeDSResponse             -
            getLastOrdersForMerchants request   getLastOrdersForMerchantsRequest getLastOrdersForMerchantsResponse yes
            googlePay                 arg0      googlePayRequest                 googlePayResponse                 -
            samsungPay                arg0      samsungPayPaymentRequest         samsungPayPaymentResponse         -
            """.lines().map(Manual::operation).toList();

    private static Operation operation(String line) {
        String[] cells = line.split(" +");
        return new Operation(cells[0], cells[1], cells[2], cells[3], cells[4].equals("yes"));
    }

    static Operation operationOf(String name) {
        return OPERATIONS.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** A type, of which {@code base} and {@code content} may be empty. */
    record Type(String name, String base, String content, List<Field> fields) {

        /** Its fields and those of its base: elements of the base first. */
        List<Field> all() {
            return base.isEmpty()
                    ? fields
                    : Stream.concat(Manual.type(base).all().stream(), fields.stream())
                            .toList();
        }
    }

    record Field(String kind, String name, String type, String in2016, String in2021) {

        boolean isAttribute() {
            return kind.equals("@");
        }

        String in(int generation) {
            return generation == 2016 ? in2016 : in2021;
        }
    }

    static Map<String, Type> types() {
        return TYPES;
    }

    static Type type(String name) {
        return Objects.requireNonNull(TYPES.get(name), name);
    }

    private static Map<String, Type> read() {
        Map<String, Type> types = new LinkedHashMap<>();
        List<Field> fields = new ArrayList<>();
        for (String line : lines()) {
            String[] cells = line.strip().split(" +");
            if (line.startsWith(" ")) {
                fields.add(new Field(cells[0], cells[1], cells[2], cells[3], cells[4]));
            } else {
                fields = new ArrayList<>();
                types.put(cells[0], new Type(cells[0], after(":", cells), after("=", cells), fields));
            }
        }
        return types;
    }

    private static String after(String sign, String[] cells) {
        return cells.length == 3 && cells[1].equals(sign) ? cells[2] : "";
    }

    private static List<String> lines() {
        try (InputStream table = Manual.class.getResourceAsStream("/types.txt")) {
            return new String(table.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a strict gateway of a generation takes as an operation's part: names, order, types, and what must be there. */
    static Schema schema(Operation operation, int generation) throws SAXException {
        String types =
                TYPES.values().stream().map(type -> xsd(type, generation)).collect(Collectors.joining());
        String document = """
                <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="%s" type="%s"/>%s%s</xs:schema>""".formatted(operation.part(), operation.type(), types, values(generation));
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(new StreamSource(new StringReader(document)));
    }

    private static String xsd(Type type, int generation) {
        String attributes = fields(type.fields(), generation, true);
        if (!type.content().isEmpty()) {
            return "<xs:complexType name='%s'><xs:simpleContent><xs:extension base='%s'>%s</xs:extension></xs:simpleContent></xs:complexType>"
                    .formatted(type.name(), type.content(), attributes);
        }
        // flat: which fields are inherited is not on the wire
        return "<xs:complexType name='%s'><xs:sequence>%s</xs:sequence>%s</xs:complexType>"
                .formatted(type.name(), fields(type.all(), generation, false), fields(type.all(), generation, true));
    }

    private static String fields(List<Field> fields, int generation, boolean attributes) {
        return fields.stream()
                .filter(field -> field.isAttribute() == attributes)
                .filter(field -> !field.in(generation).equals("-"))
                .map(field -> attributes ? attribute(field, generation) : element(field, generation))
                .collect(Collectors.joining());
    }

    private static String attribute(Field field, int generation) {
        return "<xs:attribute name='%s' type='%s' use='%s'/>"
                .formatted(
                        field.name(),
                        simple(field.type()),
                        field.in(generation).equals("req") ? "required" : "optional");
    }

    private static String element(Field field, int generation) {
        String times = field.in(generation);
        return "<xs:element name='%s' type='%s' minOccurs='%s' maxOccurs='%s'/>"
                .formatted(
                        field.name(),
                        simple(field.type()),
                        times.startsWith("0") ? "0" : "1",
                        times.contains("*") ? "unbounded" : "1");
    }

    private static String simple(String type) {
        boolean isKnown = type.startsWith("xs:") || TYPES.containsKey(type) || isListed(type);
        return isKnown ? type : "xs:string";
    }

    private static boolean isListed(String type) {
        return VALUES.keySet().stream().anyMatch(key -> key.startsWith(type + " "));
    }

    private static String values(int generation) {
        return VALUES.keySet().stream()
                .map(key -> key.split(" ")[0])
                .distinct()
                .map(name ->
                        "<xs:simpleType name='%s'><xs:restriction base='xs:string'>%s</xs:restriction></xs:simpleType>"
                                .formatted(name, enumeration(VALUES.getOrDefault(name + " " + generation, ""))))
                .collect(Collectors.joining());
    }

    private static String enumeration(String values) {
        return Stream.of(values.split(" "))
                .filter(value -> !value.isEmpty())
                .map("<xs:enumeration value='%s'/>"::formatted)
                .collect(Collectors.joining());
    }
}
