// SPDX-License-Identifier: Apache-2.0
/** What each chain answers, and what its pages will do where there are none yet. */
export const CHAINS = {
  chains: {
    title: '各领域',
    coming: '筹备中',
    anytime: '文件',
    lead: '这一块还没有页面。下面写明它将解决什么，以及眼下可以先做什么。',
    answers: '要回答的问题',
    brings: '将提供的功能',
    today: '现在可以先做',
    useDesk: '用文件分解台把文件分解成任务清单、单位清单和指标表',
    useRegistry: '核对本地区的单位和医疗机构，今后的任务和数据都按它归口',
  },
  answers: {
    accountability: '谁承诺了什么，完成没有，谁落后了，接下来怎么办',
    figures: '各地各单位到了哪一步，和目标、和同侪比怎么样',
    care: '病人是否在合适的层级得到服务：转诊、互认、签约、覆盖',
    insurance: '哪个病例付了多少、为什么；患者负担多少；基金是否安全',
    medicines: '集采省了多少、留给谁；药有没有；价格调整是否合规',
    workforce: '人在哪里、该在哪里、待遇如何',
    simulation: '动一个政策参数，医院、基金和患者各有什么变化',
    system: '谁能进来、能看到什么、做过什么',
  },
  brings: {
    accountability: '任务台账、逐级分解、亮灯督办、进展填报、通报',
    figures: '指标、目标、评价、驾驶舱',
    care: '双向转诊、检查检验结果互认、家庭医生签约、服务覆盖',
    insurance: '病例分组、支付测算、年终清算、基金运行监测',
    medicines: '集采节约、结余留用、药品供应、价格调整',
    workforce: '人员与岗位、县管乡用、薪酬',
    simulation: '政策测算、方案比较',
    system: '用户、角色与权限、组织机构、审计',
  },
} as const;
