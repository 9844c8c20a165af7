#pragma once

#include <QMessageBox>

/// A question before something that cannot be undone. It does not block: connect to `confirmed`,
/// then `open()` it. The way out is the default, and Escape takes it.
class Confirmation : public QMessageBox
{
    Q_OBJECT

public:
    /// `question` and `consequences` are shown as plain text; `action` is the text of the button
    /// that goes on.
    Confirmation(const QString &question, const QString &consequences, const QString &action,
        QWidget *parent);

    static bool isOpenIn(const QWidget *window);
    /// To be called when all of the box's texts have been set.
    static void showAsPlainText(QMessageBox &box);

signals:
    void confirmed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void drawSign();
};
