// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/MessageBox.h"

#include "app/platform/BuildInfo.h"
#include "ui/style/SvgIcon.h"
#include "ui/widgets/FocusOrder.h"
#include "ui/widgets/FocusRing.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/ScaledWidth.h"
#include "ui/widgets/ScrollArea.h"
#include "ui/widgets/WebLink.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QStyle>
#include <QStyleOptionButton>
#include <QVBoxLayout>

namespace {

/// A button of one line, unlike PushButton: QDialogButtonBox does not ask for the height of more.
class DialogButton : public QPushButton
{
public:
    using QPushButton::QPushButton;

protected:
    void initStyleOption(QStyleOptionButton *option) const override
    {
        QPushButton::initStyleOption(option);
        FocusRing::update(*option);
    }
};

} // namespace

MessageBox::MessageBox(const TranslatedText &title, const TranslatedText &text,
    const TranslatedText &explanation, QWidget *parent)
    : QMessageBox(parent)
    , m_title(title)
    , m_text(text)
    , m_explanation(explanation)
    , m_page(new ScrollArea(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    keepTranslated(this, [this] { retranslateUi(); });
    for (auto *label : findChildren<QLabel *>()) {
        label->setTextFormat(Qt::PlainText); // QMessageBox sets it on the first one only
        label->setOpenExternalLinks(false);
    }
    m_page->takeKeysOf(this);
    findChild<QDialogButtonBox *>()->raise(); // behind the page, for assistive technology, too
    connect(this, &QDialog::finished, parent->window(), &QWidget::activateWindow);
}

QPushButton *MessageBox::add(const TranslatedText &buttonText, ButtonRole role, const QString &name)
{
    auto *button = new DialogButton(this);
    addButton(button, role);
    m_page->takeKeysOf(button);
    button->setObjectName(name);
    keepTranslated(button, [button, buttonText] { button->setText(buttonText()); });
    return button;
}

QPushButton *MessageBox::addCancelButton(const TranslatedText &buttonText, const QString &name)
{
    QPushButton *button = add(buttonText, RejectRole, name);
    setEscapeButton(button);
    setDefaultButton(button);
    return button;
}

void MessageBox::addPart(QWidget *part, int space)
{
    auto *column = static_cast<QVBoxLayout *>(m_page->widget()->layout());
    column->insertSpacing(column->count() - 1, space); // before the stretch at the end
    column->insertWidget(column->count() - 1, part);
    m_page->takeKeysOf(part);
}

LinkButton *MessageBox::addLink(
    const char *name, const char *iconName, const TranslatedText &text, int space)
{
    auto *link = new LinkButton(LinkButton::Text::Sentence, this);
    link->setObjectName(QLatin1String(name));
    link->setIconName(QLatin1String(iconName));
    keepTranslated(link, [link, text] { link->setFullText(text()); });
    addPart(link, space);
    return link;
}

void MessageBox::addWebLink(const char *name, const TranslatedText &text, const QUrl &address)
{
    connect(addLink(name, "external", text), &LinkButton::clicked, this,
        [this, address] { openWebLink(address, this); });
}

void MessageBox::addProjectLinks()
{
    addWebLink(
        "projectLink", [] { return tr("Project page"); }, QUrl(BuildInfo::homepage()));
    addWebLink(
        "issuesLink", [] { return tr("Report a problem"); }, QUrl(BuildInfo::issues()));
}

void MessageBox::setIsPage()
{
    m_isPage = true;
}

void MessageBox::tabThroughPartsFirst()
{
    QWidgetList stops { m_page };
    // In their order on the screen, which depends on the desktop; `buttons()` has another one.
    const QLayout *row = findChild<QDialogButtonBox *>()->layout();
    for (int i = 0; i < row->count(); ++i) {
        if (QWidget *button = row->itemAt(i)->widget())
            stops.append(button);
    }
    tabThroughParts(stops);
}

void MessageBox::setIconName(const QString &iconName, QPalette::ColorRole color)
{
    m_iconName = iconName;
    m_iconColor = color;
    updateIcon();
}

void MessageBox::updateIcon()
{
    if (m_iconName.isEmpty())
        return;
    const int side = fontMetrics().height() * 2;
    setIconPixmap(SvgIcon::pixmap(
        m_iconName, palette().color(m_iconColor), { side, side }, devicePixelRatio()));
}

void MessageBox::setExplanation(const TranslatedText &explanation)
{
    m_explanation = explanation;
    retranslateUi();
}

/// Returns the labels of QMessageBox, which cannot be scrolled.
QList<QLabel *> MessageBox::originalLabels() const
{
    QList<QLabel *> labels;
    for (const char *name : { "qt_msgbox_label", "qt_msgbox_informativelabel" }) {
        if (auto *label = findChild<QLabel *>(QString::fromLatin1(name)))
            labels.append(label);
    }
    return labels;
}

/// Shows its own labels instead of those of QMessageBox.
void MessageBox::buildPage()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (QLabel *original : originalLabels()) {
        original->hide();
        auto *label = new QLabel(content);
        label->setObjectName(m_labels.isEmpty() ? QStringLiteral("messageText")
                                                : QStringLiteral("messageExplanation"));
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setWordWrap(true);
        column->addSpacing(m_labels.isEmpty() ? 0 : 6);
        column->addWidget(label);
        m_labels.append(label);
    }
    column->addStretch();
    m_page->setWidget(content);
}

/// QMessageBox replaces its layout when its icon is set, and is as large as its text.
void MessageBox::fitToScreen()
{
    auto *grid = qobject_cast<QGridLayout *>(layout());
    if (grid->indexOf(m_page) < 0) {
        int row = 0, column = 0, ignored = 0;
        const int at = grid->indexOf(originalLabels().constFirst());
        grid->getItemPosition(at, &row, &column, &ignored, &ignored);
        grid->addWidget(m_page, row, column, 2, 1);
        if (m_iconName.isEmpty()) { // remove the indent of the text
            QLayoutItem *indent = grid->itemAtPosition(row, 0);
            if (indent && indent->spacerItem()) {
                grid->removeItem(indent);
                delete indent;
                grid->setHorizontalSpacing(0);
            }
        }
        m_page->show();
    }
    updateTitle();
    const QSize room = maximumWindowSize();
    const int maxWidth = qMax(preferredWidth(), m_page->widget()->minimumSizeHint().width());
    const int excessWidth = qMax(setPageSize(maxWidth, 0).width() - room.width(), 0);
    const int width = maxWidth - excessWidth;
    const int height = m_page->widget()->heightForWidth(width);
    const int excessHeight = qMax(setPageSize(width, height).height() - room.height(), 0);
    m_page->setVerticalScrollBarPolicy(
        excessHeight > 0 ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    const int bar = excessHeight > 0 ? style()->pixelMetric(QStyle::PM_ScrollBarExtent) : 0;
    setFixedSize(setPageSize(excessWidth > 0 ? width : width + bar, height - excessHeight));
    QCoreApplication::removePostedEvents(this, QEvent::LayoutRequest); // as QMessageBox does
}

int MessageBox::preferredWidth() const
{
    if (m_isPage)
        return scaledWidth(540, fontMetrics());
    int line = 0;
    for (QLabel *label : m_labels) {
        label->ensurePolished(); // sets its font
        for (const QString &paragraph : label->text().split(u'\n'))
            line = qMax(line, label->fontMetrics().horizontalAdvance(paragraph) + 2);
    }
    return qMin(line, fontMetrics().height() * 28);
}

QSize MessageBox::maximumWindowSize() const
{
    constexpr int enoughToRead = 400;
    const QWidget *window = parentWidget()->window();
    const QSize frame = window->frameGeometry().size() - window->size();
    QSize room = screen()->availableSize() - frame;
    if (m_isPage)
        room.setHeight(qMin(room.height(), qMax(window->height(), enoughToRead)));
    return room;
}

/// A label that has its own size does not follow the window's.
void MessageBox::updateTitle()
{
    if (!m_isPage)
        return;
    QFont title = font();
    title.setPointSizeF(title.pointSizeF() * 1.5);
    m_labels.first()->setFont(title);
}

/// Returns the resulting size of the window.
QSize MessageBox::setPageSize(int width, int height)
{
    m_page->setFixedSize(width, height);
    layout()->invalidate();
    return layout()->totalMinimumSize();
}

bool MessageBox::event(QEvent *event)
{
    const bool isHandled = QMessageBox::event(event);
    if (event->type() == QEvent::LayoutRequest && isVisible())
        fitToScreen();
    return isHandled;
}

void MessageBox::showEvent(QShowEvent *event)
{
    fitToScreen(); // before the window is positioned
    QMessageBox::showEvent(event);
    fitToScreen();
}

void MessageBox::changeEvent(QEvent *event)
{
    QMessageBox::changeEvent(event);
    const bool hasOtherFont = event->type() == QEvent::FontChange;
    if (hasOtherFont || event->type() == QEvent::PaletteChange
        || event->type() == QEvent::StyleChange)
        updateIcon();
    if (hasOtherFont && isVisible())
        fitToScreen();
}

void MessageBox::retranslateUi()
{
    setWindowTitle(m_title());
    setAccessibleName(m_text());
    setText(m_text());
    setInformativeText(m_explanation());
    if (m_labels.isEmpty())
        buildPage();
    m_labels.first()->setText(m_text());
    m_labels.last()->setText(m_explanation());
    if (isVisible())
        fitToScreen();
}
