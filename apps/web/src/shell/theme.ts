// SPDX-License-Identifier: Apache-2.0
import type { ThemeConfig } from 'antd';

const NORMAL = 14;
const LARGE = 18;

/** The look of the house: pine green on paper white, dense, few colours. style.css holds the same values. */
export function themeFor(large: boolean): ThemeConfig {
  const fontSize = large ? LARGE : NORMAL;
  return {
    components: { Alert: { withDescriptionPadding: '10px 14px', withDescriptionIconSize: 18 } },
    token: {
      colorPrimary: '#0b6157',
      // A link that is pointed at gets darker, not paler: its words stay legible.
      colorLinkHover: '#084a42',
      colorInfo: '#1d5fa8',
      colorSuccess: '#2b7a2f',
      colorWarning: '#9a5b00',
      colorError: '#b3261e',
      colorSuccessBg: '#edf7ed',
      colorSuccessBorder: '#a9d2ab',
      colorWarningBg: '#fdf5e3',
      colorWarningBorder: '#e3c48d',
      colorErrorBg: '#fcefee',
      colorErrorBorder: '#e6b0ac',
      colorInfoBg: '#ecf3fb',
      colorPrimaryBg: '#e4efec',
      controlItemBgActive: '#e4efec',
      colorTextPlaceholder: '#6a7673',
      colorTextDescription: '#55625f',
      borderRadius: 4,
      fontSize,
      controlHeight: large ? 40 : 32,
      fontFamily:
        '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif',
      wireframe: false,
      motion: false,
    },
  };
}
