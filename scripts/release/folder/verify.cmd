@echo off
rem SPDX-License-Identifier: Apache-2.0
setlocal
chcp 65001 >nul
"%~dp0node\bin\node.exe" "%~dp0app\verify.js" "%~dp0."
exit /b %ERRORLEVEL%
