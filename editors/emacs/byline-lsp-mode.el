;;; byline-lsp-mode.el --- Byline reports in Emacs, by lsp-mode  -*- lexical-binding: t -*-

;; lsp-mode is a package (on Debian: elpa-lsp-mode). Load this file from your init file.

(require 'lsp-mode)

(defvar byline-jar (expand-file-name "~/.local/share/byline/byline-language-server.jar")
  "Where the language server of Byline is.")

;; With `:add-on? t', it runs in the same buffers as the server for Java that you may have.
(lsp-register-client
 (make-lsp-client :new-connection (lsp-stdio-connection (lambda () (list "java" "-jar" byline-jar)))
                  :major-modes '(java-mode java-ts-mode)
                  :add-on? t
                  :server-id 'byline))

(defun byline-ensure ()
  "Starts Byline in a buffer with a report or a series."
  (when (save-excursion (goto-char (point-min)) (search-forward "dev.byline" nil t))
    (lsp)))

(add-hook 'java-mode-hook #'byline-ensure)

(provide 'byline-lsp-mode)
;;; byline-lsp-mode.el ends here
