package dev.godwit.cli.finding;

import dev.godwit.cli.finding.Findings.Subject;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** JUnit XML, which build servers show: a test case for each subject, failed where an error was found. */
final class JunitXml implements Form {

    @Override
    public void write(Findings findings, Appendable out) throws IOException {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            suite(findings, xml);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        out.append(text.toString()).append('\n');
    }

    private static void suite(Findings findings, XMLStreamWriter xml) throws XMLStreamException {
        List<Subject> subjects = findings.subjects();
        long failed = subjects.stream()
                .filter(subject -> !errors(findings, subject).isEmpty())
                .count();
        long skipped = subjects.stream().filter(Subject::skipped).count();
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", "godwit " + findings.command());
        xml.writeAttribute("tests", Integer.toString(subjects.size()));
        xml.writeAttribute("failures", Long.toString(failed));
        xml.writeAttribute("errors", "0");
        xml.writeAttribute("skipped", Long.toString(skipped));
        for (Subject subject : subjects) {
            xml.writeStartElement("testcase");
            xml.writeAttribute("classname", "godwit." + findings.command());
            xml.writeAttribute("name", printable(subject.name()));
            outcome(findings, subject, xml);
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private static void outcome(Findings findings, Subject subject, XMLStreamWriter xml) throws XMLStreamException {
        List<Finding> errors = errors(findings, subject);
        List<Finding> others = findings.about(subject).stream()
                .filter(finding -> finding.level() != Level.ERROR)
                .toList();
        if (!errors.isEmpty()) {
            xml.writeStartElement("failure");
            xml.writeAttribute("type", errors.get(0).rule().id());
            xml.writeAttribute("message", printable(errors.get(0).message()));
            xml.writeCharacters(printable(texts(errors)));
            xml.writeEndElement();
        } else if (subject.skipped()) {
            xml.writeStartElement("skipped");
            xml.writeAttribute(
                    "message", printable(others.isEmpty() ? "" : others.get(0).message()));
            xml.writeEndElement();
        }
        if (!others.isEmpty()) {
            xml.writeStartElement("system-out");
            xml.writeCharacters(printable(texts(others)));
            xml.writeEndElement();
        }
    }

    private static List<Finding> errors(Findings findings, Subject subject) {
        return findings.about(subject).stream()
                .filter(finding -> finding.level() == Level.ERROR)
                .toList();
    }

    private static String texts(List<Finding> findings) {
        return findings.stream().map(Finding::text).collect(Collectors.joining("\n"));
    }

    /** XML 1.0 has no place for control characters, which statements and engines' messages may hold. */
    private static String printable(String text) {
        return text.codePoints()
                .map(c -> c >= ' ' || c == '\n' || c == '\t' || c == '\r' ? c : '?')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
