// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/FirstSteps.h"

#include "ui/style/Theme.h"
#include "ui/widgets/PushButton.h"
#include "ui/widgets/ScaledWidth.h"
#include "ui/widgets/TextLabel.h"

#include <QEvent>
#include <QFrame>
#include <QGridLayout>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

/// The number of a step in a circle that grows with the text.
class FirstSteps::Number : public TextLabel
{
public:
    explicit Number(QWidget *parent)
        : TextLabel(Role::Normal, parent)
    {
        setProperty("stepNumber", true);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    QSize sizeHint() const override { return QSize(2, 2) * fontMetrics().height(); }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::forDesktop(parentWidget()->palette()).accent);
        painter.drawEllipse(rect());
        painter.setPen(palette().color(foregroundRole()));
        painter.drawText(rect(), Qt::AlignCenter, text());
    }
};

FirstSteps::FirstSteps(QWidget *parent)
    : QWidget(parent)
    , m_steps(new QBoxLayout(QBoxLayout::TopToBottom))
{
    auto *dismiss = new PushButton(this);
    dismiss->setObjectName(QStringLiteral("dismissSteps"));
    m_steps->setSpacing(12);
    m_steps->addWidget(createStep(
        1, [] { return tr("Generate a key"); },
        [] { return tr("Click Generate API Key. Use a separate key for each application."); }));
    m_steps->addWidget(createStep(
        2, [] { return tr("Copy its value"); },
        [] { return tr("It is shown only once. Store it somewhere safe."); }));
    m_steps->addWidget(createStep(
        3, [] { return tr("Use it in your application"); },
        [] {
            const auto header = QStringLiteral("MC‑Api‑Key"); // with hyphens that do not break it
            //: %1 is the name of an HTTP header.
            return tr("Send the value in the %1 header of each request.").arg(header);
        }));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 14, 0, 0);
    layout->setSpacing(20);
    layout->addLayout(m_steps);
    layout->addWidget(dismiss, 0, Qt::AlignHCenter);
    connect(dismiss, &QPushButton::clicked, this, &FirstSteps::dismissed);
    keepTranslated(this, [dismiss] { dismiss->setText(tr("Don’t Show Again")); });
}

QWidget *FirstSteps::createStep(
    int number, const TranslatedText &title, const TranslatedText &explanation)
{
    auto *card = new QFrame(this);
    card->setProperty("step", true);
    auto *circle = new Number(card);
    auto *titleLabel = new TextLabel(TextLabel::Role::Normal, card);
    titleLabel->setProperty("stepTitle", true);
    titleLabel->setSentence(title);
    auto *explanationLabel = new TextLabel(TextLabel::Role::Secondary, card);
    explanationLabel->setSentence(explanation);
    for (TextLabel *label : { titleLabel, explanationLabel })
        label->setWordWrap(true);
    auto *layout = new QGridLayout(card);
    layout->setContentsMargins(16, 14, 16, 16);
    layout->setHorizontalSpacing(12);
    layout->setVerticalSpacing(2);
    layout->addWidget(circle, 0, 0, Qt::AlignTop);
    layout->addWidget(titleLabel, 0, 1);
    layout->addWidget(explanationLabel, 1, 1);
    layout->setColumnStretch(1, 1);
    layout->setRowStretch(2, 1);
    keepTranslated(circle, [circle, number] { circle->setText(QLocale().toString(number)); });
    return card;
}

void FirstSteps::arrange()
{
    const bool hasRoom = width() >= scaledWidth(600, fontMetrics());
    m_steps->setDirection(hasRoom ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    for (int i = 0; i < m_steps->count(); ++i)
        m_steps->setStretch(i, hasRoom ? 1 : 0);
}

void FirstSteps::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void FirstSteps::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        arrange();
    QWidget::changeEvent(event);
}
